import { type WhatIfResponse, role, whatIfRequest, whatIfResponse } from '@mastery/api-schemas';
import { calculate, whatIf as askWhatIf } from '@mastery/domain-scoring';
import type { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = whatIfRequest;
const output = whatIfResponse;

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
    { studentId, state, curriculum, now }: StudentContext,
  ): WhatIfResponse | Refusal => {
    // As the worker does with events: with a curriculum there are no other topics.
    if (curriculum !== null && !curriculum.topics.some((each) => each.id === topic)) {
      return refusal('topic', 'is not in the curriculum');
    }
    const context = { curriculum, calculate, calculatedAt: now };
    const answer = askWhatIf(studentId, state, { topic, correct, at: now }, context);
    if (answer.outcome === 'answered') {
      const { overall, topic: inTopic, exercises } = answer;
      return { student_id: studentId, overall, topic: inTopic, exercises: [...exercises] };
    }
    return answer.limit === 'topic-limit'
      ? refusal('topic', 'would be one topic more than a student may have')
      : refusal('correct', 'would be more exercises than a student may have');
  },
} satisfies StudentSkill<'what_if', typeof input, typeof output>;
