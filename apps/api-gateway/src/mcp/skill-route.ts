import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import type { SKILLS, StudentContext } from '@mastery/skills';
import type { z } from 'zod';
import { askSkill } from '../explain/ask-skill.ts';
import type { ReadContext } from '../explain/student-context.ts';

/** One of the skills. */
export type AnySkill = (typeof SKILLS)[keyof typeof SKILLS];

/** Only input that the skill's own schema has let through reaches these two. */
type Run = (input: unknown) => object;
type RunAbout = (input: unknown, context: StudentContext) => object;

/**
 * The route that a skill would have: by it a call is checked and audited. No path of the server leads there.
 */
export const skillRoute = (skill: AnySkill, readContext: ReadContext): ProtectedRoute => {
  const of = { method: 'POST' as const, path: `/mcp/${skill.name}` };
  if (!('needs' in skill)) {
    const input: z.ZodType = skill.input;
    const run = skill.run as Run;
    return route({
      ...of,
      input,
      access: { roles: skill.roles },
      handle: (context) => ok(run(context.input)),
    });
  }
  const ask = askSkill(readContext);
  const run = skill.run as RunAbout;
  const input: z.ZodType<{ readonly student_id: string }> = skill.input;
  return route({
    ...of,
    input,
    access: { roles: skill.roles, student: ({ student_id }) => student_id },
    handle: (context) =>
      ask(context.input.student_id, skill.needs, (about) => run(context.input, about)),
  });
};
