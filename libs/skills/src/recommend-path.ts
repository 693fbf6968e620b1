import { learningPathRequest, role } from '@mastery/api-schemas';
import { recommendPath as pathFor } from '@mastery/domain-scoring';
import { name } from '@mastery/event-schemas';
import { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = learningPathRequest;
const output = z.strictObject({ path: z.array(name) });

/** The topics to learn next, the next step first. */
export const recommendPath = {
  name: 'recommend_path',
  description: 'Topic ids to learn next, the next step first, after their prerequisites',
  needs: 'student',
  input,
  output,
  roles: role.options,
  run: ({ limit }: z.output<typeof input>, { state, curriculum }: StudentContext) => ({
    path: [...pathFor(state.result?.topics ?? {}, curriculum, limit)],
  }),
} satisfies StudentSkill<'recommend_path', typeof input, typeof output>;
