import { describe, expect, it } from '@jest/globals';
import { resultEvent } from '@mastery/event-schemas';
import { event, fold, record } from '../testing/records.ts';

const given = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
const asked = event(1, {
  type: 'mastery.calculation.requested',
  data: { components: given },
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
} as never);

const resultsOf = (value: unknown) => {
  const [outcome] = fold([record(0, value)]).outcomes;
  return outcome !== undefined && 'results' in outcome ? outcome.results : [];
};

describe('results of a learning event', () => {
  it('are update, threshold, path: in this order, valid on the wire, in the trace that was sent', () => {
    const results = resultsOf(asked);
    expect(results.map(({ type }) => type)).toEqual([
      'mastery.updated',
      'mastery.threshold.reached',
      'learning.path.recommended',
    ]);
    for (const result of results) {
      expect(resultEvent.safeParse(result).error).toBeUndefined();
      expect(result.traceparent).toBe(asked.traceparent);
      expect(result.data.caused_by).toBe(asked.id);
    }
    expect(results[0]?.data).toMatchObject({ mastery_score: 0.862, previous_score: null });
  });

  it('have ids that follow from the event, so that publishing again publishes the same', () => {
    const ids = (value: unknown) => resultsOf(value).map(({ id }) => id);
    expect(ids(asked)).toEqual(ids(asked));
    expect(new Set(ids(asked)).size).toBe(3);
  });

  it('have different ids for the student and for a topic that is called overall', () => {
    const quizzes = [1, 2, 3].map((number) =>
      event(number, {
        type: 'quiz.completed',
        data: { topic: 'overall', quiz_id: 'q', score: 1 },
      } as never),
    );
    const [, , third] = fold(quizzes.map((each, offset) => record(offset, each))).outcomes;
    const ids = (third !== undefined && 'results' in third ? third.results : []).map(
      ({ id }) => id,
    );
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('are one update where no level was reached, in a trace named by the event', () => {
    const results = resultsOf(event(2));
    expect(results.map(({ type }) => type)).toEqual(['mastery.updated']);
    expect(results[0]?.traceparent).toBe('00-00000000000040008000000000000002-0000000000004000-00');
  });
});
