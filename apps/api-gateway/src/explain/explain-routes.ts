import { explainRequest, whatIfRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, type Reply, ok, problem, route } from '@mastery/http-server';
import { type Refusal, SKILLS, type StudentContext, isRefusal } from '@mastery/skills';
import { nothingKnown } from '../query/nothing-known.ts';
import type { ReadContext } from './student-context.ts';

/** What the two routes need. */
export interface ExplainRoutesDeps {
  readonly readContext: ReadContext;
}

/** POST /mastery/explain and /mastery/what-if: the skills `explain_mastery` and `what_if`. */
export const explainRoutes = ({ readContext }: ExplainRoutesDeps): readonly ProtectedRoute[] => {
  const ask = async (
    studentId: string,
    skill: (context: StudentContext) => object,
  ): Promise<Reply> => {
    const context = await readContext(studentId);
    if (context === null) return problem('not-found', nothingKnown(studentId, undefined));
    const answer = skill(context);
    return isRefusal(answer) ? refused(answer) : ok(answer);
  };
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
        ask(input.student_id, (context) => SKILLS.explain_mastery.run(input, context)),
    }),
    route({
      method: 'POST',
      path: '/mastery/what-if',
      input: whatIfRequest,
      access: { roles: SKILLS.what_if.roles, student: ({ student_id }) => student_id },
      handle: ({ input }) => ask(input.student_id, (context) => SKILLS.what_if.run(input, context)),
    }),
  ];
};

const refused = ({ path, message }: Refusal): Reply =>
  problem('validation', 'See errors', { errors: [{ path, message }], errorPaths: [path] });
