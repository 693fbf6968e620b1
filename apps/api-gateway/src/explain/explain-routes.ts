import { explainRequest, patternsRequest, whatIfRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import { SKILLS } from '@mastery/skills';
import { askSkill } from './ask-skill.ts';
import type { ReadContext } from './student-context.ts';

/** What the routes need. */
export interface ExplainRoutesDeps {
  readonly readContext: ReadContext;
}

/** POST /mastery/explain, /what-if and /patterns: the skills `explain_mastery`, `what_if` and `detect_patterns`. */
export const explainRoutes = ({ readContext }: ExplainRoutesDeps): readonly ProtectedRoute[] => {
  const ask = askSkill(readContext);
  return [
    route({
      method: 'POST',
      path: '/mastery/explain',
      input: explainRequest,
      access: {
        roles: SKILLS.explain_mastery.roles,
        student: ({ student_id }) => student_id,
      },
      handle: ({ input }) =>
        ask(input.student_id, 'student', (context) => SKILLS.explain_mastery.run(input, context)),
    }),
    route({
      method: 'POST',
      path: '/mastery/what-if',
      input: whatIfRequest,
      access: { roles: SKILLS.what_if.roles, student: ({ student_id }) => student_id },
      handle: ({ input }) =>
        ask(input.student_id, 'student', (context) => SKILLS.what_if.run(input, context)),
    }),
    route({
      method: 'POST',
      path: '/mastery/patterns',
      input: patternsRequest,
      access: { roles: SKILLS.detect_patterns.roles, student: ({ student_id }) => student_id },
      handle: ({ input }) =>
        ask(input.student_id, 'student', (context) => SKILLS.detect_patterns.run(input, context)),
    }),
  ];
};
