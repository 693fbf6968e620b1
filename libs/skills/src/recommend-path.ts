import { learningPathRequest, pathStep, role } from '@mastery/api-schemas';
import { name, studentId } from '@mastery/event-schemas';
import { pathFor } from '@mastery/student-state';
import { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = learningPathRequest;
const output = z.strictObject({
  student_id: studentId,
  path: z.array(name),
  steps: z.array(pathStep),
});

/** The topics to learn next, the next step first. */
export const recommendPath = {
  name: 'recommend_path',
  description: 'What to learn next, the next step first, after its prerequisites, and why',
  needs: 'student',
  input,
  output,
  roles: role.options,
  run: (
    { limit }: z.output<typeof input>,
    { studentId: id, state, curriculum, now }: StudentContext,
  ): z.output<typeof output> => {
    const steps = [...pathFor(state, curriculum, Date.parse(now), limit)];
    return { student_id: id, path: steps.map(({ topic }) => topic), steps };
  },
} satisfies StudentSkill<'recommend_path', typeof input, typeof output>;
