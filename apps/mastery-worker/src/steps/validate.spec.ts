import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { event, judge, record } from '../testing/records.ts';
import { createValidate } from './validate.ts';

const refusalOf = (value: unknown, key = 'ada') => {
  const judged = judge(record(0, value, key));
  return judged.kind === 'refused' ? judged.refusal : null;
};
const typed = (type: string, data: object) => event(1, { type, data } as Partial<LearningEvent>);

describe('event validation', () => {
  it('lets a valid event pass', () => {
    expect(refusalOf(event(1))).toBeNull();
  });

  it('refuses what is not JSON, has an unknown type or a misspelt field, and says where', () => {
    expect(refusalOf('{"id":')).toMatchObject({ reason: 'schema', code: 'not-json' });
    expect(refusalOf(typed('exercise.invented', {}))?.detail).toContain('type');
    const misspelt = typed('exercise.completed', { topic: 't', exercise_id: 'e', corect: true });
    expect(refusalOf(misspelt)?.detail).toContain('corect');
  });

  it.each<{ code: string; value: LearningEvent; key?: string }>([
    { code: 'subject-is-not-key', value: event(1), key: 'bob' },
    { code: 'time-in-future', value: event(1, { time: '2026-03-10T12:05:01Z' }) },
    {
      code: 'more-correct-than-total',
      value: typed('quiz.completed', {
        topic: 't',
        quiz_id: 'q',
        correct_answers: 6,
        total_questions: 5,
      }),
    },
    {
      code: 'more-completed-than-total',
      value: typed('exercise.completed', {
        topic: 't',
        exercise_id: 'e',
        correct: true,
        completed_exercises: 3,
        total_exercises: 2,
      }),
    },
    {
      code: 'component-out-of-range',
      value: typed('mastery.calculation.requested', { components: { quiz: 1.2 } }),
    },
  ])('refuses by the business rule $code', ({ code, value, key }) => {
    expect(refusalOf(value, key)).toMatchObject({ reason: 'business-rule', code, attempts: 1 });
  });

  it('allows a producer whose clock is five minutes ahead', () => {
    expect(refusalOf(event(1, { time: '2026-03-10T12:05:00Z' }))).toBeNull();
  });

  it('refuses a topic that the configured curriculum does not have', () => {
    const topics = [{ id: 'lists', title: 'Lists', prerequisites: [], exercises: [] }];
    const strict = createValidate({ curriculum: { id: 'python', title: 'Python', topics } });
    expect(strict(record(0, event(1)), 1)).toMatchObject({ refusal: { code: 'unknown-topic' } });
  });

  it('refuses a record that does not lie on the partition of its key', () => {
    // murmur2 puts "foobar" on partition 6 of 12.
    const stray = record(0, event(1, { subject: 'foobar' }));
    expect(createValidate({ curriculum: null })(stray, 12)).toMatchObject({
      refusal: { reason: 'business-rule', code: 'wrong-partition' },
    });
    const right = { ...stray, partition: 6 };
    expect(createValidate({ curriculum: null })(right, 12)).toMatchObject({ kind: 'event' });
  });
});
