import { role } from '@mastery/api-schemas';
import { MAX_WHAT_IF, calculate, whatIf as askWhatIf } from '@mastery/domain-scoring';
import { level, masteryResult, name, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = z.strictObject({
  student_id: studentId,
  topic: name,
  correct: z.int().min(1).max(MAX_WHAT_IF),
});

const standing = z.strictObject({
  score: masteryResult.shape.mastery_score,
  level: level.nullable(),
});
const change = z.strictObject({ before: standing, after: standing });

const output = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    overall: change,
    topic: change,
    exercises: z.array(z.string()),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    reason: z.enum(['unknown-topic', 'topic-limit', 'exercise-limit']),
  }),
]);

/** What would become of the score with n more exercises of a topic done right; nothing is kept. */
export const whatIf = {
  name: 'what_if',
  description: 'Score and level as they would be after n more correct exercises in a topic',
  needs: 'student',
  input,
  output,
  roles: role.options,
  run: (
    { topic, correct }: z.output<typeof input>,
    { studentId: id, state, curriculum, now }: StudentContext,
  ): z.output<typeof output> => {
    // As the worker does with events: with a curriculum there are no other topics.
    if (curriculum !== null && !curriculum.topics.some((each) => each.id === topic)) {
      return { outcome: 'refused', reason: 'unknown-topic' };
    }
    const context = { curriculum, calculate, calculatedAt: now };
    const answer = askWhatIf(id, state, { topic, correct, at: now }, context);
    return answer.outcome === 'refused'
      ? { outcome: 'refused', reason: answer.limit }
      : { ...answer, exercises: [...answer.exercises] };
  },
} satisfies StudentSkill<'what_if', typeof input, typeof output>;
