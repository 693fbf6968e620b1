import { describe, expect, it } from '@jest/globals';
import { NO_STRUGGLE } from '@mastery/domain-scoring';
import { UNKNOWN_STUDENT } from '@mastery/student-state';
import { storedAt } from '../testing/student.ts';
import { knownStudentIn } from './known-student.ts';

const { revision, evidence, recent, learner, struggle, reviews, rulings, ...result } = storedAt(
  7,
  { overrides: [] },
  { struggle: { ...NO_STRUGGLE, alerted: { 'slow_progress/loops': 20_500 } } },
) as Readonly<Record<string, unknown>>;
const known = { result: JSON.parse(JSON.stringify(result)) as object, struggle };
/** In the order in which the worker writes. */
const stored = { ...result, revision, evidence, recent, learner, struggle, reviews, rulings };

const topicOf = (seen: number) => ({
  ...{ score: 0.5, level: null },
  ...{ evidence_count: seen, last_seen: '2026-03-10T12:00:00.000Z' },
});
const because = (reason: string) => ({
  ...{ action: 'practice', area: 'quiz', priority: 'low', estimated_minutes: 10 },
  reason,
});

const readFrom = (document: object) => knownStudentIn(JSON.stringify(document));

describe('what cohorts read of a document', () => {
  it('is the result and what is known of struggle', () => {
    expect(readFrom({ ...stored, positions: { '0/3': 7 }, outbox: [] })).toEqual(known);
  });

  it('reads nothing in between, which need not even be JSON', () => {
    const text = JSON.stringify(stored);
    const [from, to] = [text.indexOf('"evidence":'), text.indexOf(',"struggle":')];
    expect(knownStudentIn(`${text.slice(0, from)}"evidence":…${text.slice(to)}`)).toEqual(known);
  });

  it.each([
    ['a topic has the name of a member', { topics: { a: topicOf(1), evidence: topicOf(2) } }, {}],
    ['the model has', {}, { learner: { topics: { loops: 1, struggle: { reviews: 1 } } } }],
    ['a review has', {}, { reviews: { loops: 1, struggle: { alerted: {} } } }],
    ['somebody wrote it', { recommendations: [because(',"evidence":')] }, {}],
  ])('is the same when %s', (_when, inResult, beside) => {
    const document = {
      ...result,
      ...inResult,
      ...{ revision, evidence, recent, learner, struggle },
    };
    expect(readFrom({ ...document, reviews, rulings, ...beside })).toEqual({
      result: { ...known.result, ...inResult },
      struggle,
    });
  });

  it('is the same of a document in another order', () => {
    expect(readFrom({ struggle, evidence, learner, ...result, revision })).toEqual(known);
    expect(readFrom({ revision, learner, evidence, ...result, struggle })).toEqual(known);
  });

  it('has what an older worker did not know of as unknown', () => {
    expect(readFrom({ ...result, revision, evidence })).toEqual({
      ...known,
      struggle: UNKNOWN_STUDENT.struggle,
    });
  });

  it('is nothing of a student who was erased', () => {
    expect(readFrom({ revision: 4, positions: { '0/3': 7 } })).toBeNull();
  });
});
