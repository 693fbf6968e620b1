import { describe, expect, it } from '@jest/globals';
import type { MasteryResult } from '@mastery/event-schemas';
import { readEffective } from './effective-mastery.ts';
import { createEntry } from './mastery-entry.ts';

const END = '2026-03-10T12:00:00Z';
const RESULT: MasteryResult = {
  student_id: 'ada',
  mastery_score: 0.9,
  level: 'expert',
  components: {},
  breakdown: [],
  topics: {},
  recommendations: [],
  confidence: 0.5,
  evidence_count: 7,
  calculated_at: '2026-03-09T12:00:00Z',
  formula_version: 'weighted-sum/1',
  overrides: [
    {
      scope: 'overall',
      score: 0.9,
      reason: 'oral exam',
      ruled_by: 't-1',
      ruled_at: '2026-03-09T12:00:00Z',
      expires_at: END,
      calculated: { score: 0.55, level: 'developing' },
    },
  ],
};

const readAt = (now: string, result: MasteryResult, date?: string) => {
  const entry = createEntry(3, JSON.stringify(result));
  const read = readEffective(() => Promise.resolve({ entry, layer: 'L1' }), {
    now: () => Date.parse(now),
  });
  return read('ada', date).then((found) => ({ found, entry }));
};

describe('the mastery that counts now', () => {
  it('is the overridden one until the override expires', async () => {
    const { found, entry } = await readAt('2026-03-10T11:59:59Z', RESULT);
    expect(found?.entry).toBe(entry);
  });

  it('is the calculated one from then on, with another ETag, although no event came', async () => {
    const { found, entry } = await readAt(END, RESULT);
    const calculated = { mastery_score: 0.55, level: 'developing', overrides: undefined };
    expect(found?.entry.result()).toEqual({ ...RESULT, ...calculated });
    expect(found?.entry.represent(true).etag()).not.toBe(entry.represent(true).etag());
  });

  it('is of a past day what it was on that day', async () => {
    const { found, entry } = await readAt(END, RESULT, '2026-03-09');
    expect(found?.entry).toBe(entry);
  });

  it('is of the day on which an override expired the calculated one', async () => {
    const { found } = await readAt('2026-03-20T00:00:00Z', RESULT, '2026-03-10');
    expect(found?.entry.result()).toMatchObject({ mastery_score: 0.55, level: 'developing' });
    const before = await readAt('2026-03-10T11:59:59Z', RESULT, '2026-03-10');
    expect(before.found?.entry).toBe(before.entry);
  });
});
