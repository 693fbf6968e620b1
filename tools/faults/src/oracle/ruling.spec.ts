import { describe, expect, it } from '@jest/globals';
import type { Stored } from './read-topic.ts';
import { ruleOn } from './ruling.ts';

const NOW = Date.parse('2026-03-10T10:00:00Z');
const ID = '7d9f5c1e-58a4-4a55-9c9f-3a8d1a5f0001';

const event = (more: object = {}) => ({
  specversion: '1.0',
  id: ID,
  source: 'urn:test',
  type: 'activity.recorded',
  subject: 'ada',
  time: '2026-03-10T09:00:00Z',
  data: { kind: 'video' },
  ...more,
});

/** The log of one partition. */
const log = (...values: readonly (object | null)[]): readonly Stored[] =>
  values.map((value, offset) => ({
    partition: 0,
    offset,
    timestamp: NOW,
    key: Buffer.from('ada'),
    value: value === null ? null : Buffer.from(JSON.stringify(value)),
    headers: {},
  }));

const kinds = (...values: readonly (object | null)[]) =>
  ruleOn(log(...values), 1).map((ruling) =>
    ruling.kind === 'refuse' ? ruling.reason : ruling.kind,
  );

describe('what the oracle says must become of a record', () => {
  it('applies an id once, and refuses it for another event', () => {
    expect(kinds(event(), event(), event({ source: 'urn:other' }))).toEqual([
      'apply',
      'duplicate',
      'business-rule',
    ]);
  });

  it('takes an id that was refused as used up', () => {
    const early = event({ time: '2026-03-10T10:06:00Z' });
    expect(kinds(early, event())).toEqual(['business-rule', 'business-rule']);
  });

  it('does not let a record under another key use up an id', () => {
    const [wrong, right] = log(event(), event());
    const records = [{ ...wrong!, key: Buffer.from('bob') }, right!];
    expect(ruleOn(records, 1).map(({ kind }) => kind)).toEqual(['refuse', 'apply']);
  });

  it('refuses what is no event, and what breaks a rule', () => {
    const quiz = { topic: 't', quiz_id: 'q', total_questions: 3, correct_answers: 4 };
    expect(kinds(null, {}, event({ type: 'quiz.completed', data: quiz }))).toEqual([
      'schema',
      'schema',
      'business-rule',
    ]);
  });
});
