import { describe, expect, it } from '@jest/globals';
import { localDay, newDraft, requestOf } from './override-draft.ts';

describe('an override', () => {
  it('counts for 30 days unless somebody chooses otherwise', () => {
    expect(newDraft(new Date(2026, 1, 10, 23, 59)).lastDay).toBe('2026-03-12');
  });

  it('ends when its last day is over where it was filled in', () => {
    const draft = { ...newDraft(new Date()), percent: 85, lastDay: '2026-12-31' };
    const { expires_at: end, score } = requestOf(draft);
    expect(score).toBe(0.85);
    expect(end).toBe(new Date(2027, 0, 1, 0, 0, 0).toISOString());
    expect(localDay(new Date(Date.parse(end) - 1))).toBe('2026-12-31');
  });

  it('says its reason as the engine takes it', () => {
    const draft = { ...newDraft(new Date()), reason: '  Re\u0301sume\u0301 \n' };
    expect(requestOf(draft).reason).toBe('R\u00e9sum\u00e9');
  });
});
