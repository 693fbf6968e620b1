import { describe, expect, it } from '@jest/globals';
import { createVerdict } from './tell-verification.ts';

const verdictOf = (seals: boolean) => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  return { lines, verdict: createVerdict({ say: write, complain: write }, seals) };
};
const head = {
  ...{ topic: 'mastery.audit', partition: 3, segment: '1-7', entries: 40 },
  ...{ next_offset: 41, written_at: '2026-03-10T12:00:00.000Z', seal: 'the-seal' },
};
const page = {
  ...{ holds: true, checked: { segments: 2, entries: 40 }, findings: [], heads: [head] },
  next_cursor: null,
};

describe('the verdict on the audit trail', () => {
  it('is that it holds when every page does, with the seals if wanted', () => {
    const { lines, verdict } = verdictOf(true);
    verdict.page(page);
    verdict.page({ ...page, heads: [] });
    expect(verdict.end()).toBe(0);
    expect(lines).toEqual([
      'mastery.audit/3  1-7  40 entries  2026-03-10T12:00:00.000Z  the-seal',
      '80 entries in 4 segments of 1 chains verified',
      'The audit trail holds',
    ]);
  });

  it('is that it does not when one thing does not fit, with its place', () => {
    const { lines, verdict } = verdictOf(false);
    const place = { topic: 'mastery.audit', partition: 3, segment: '1-6' };
    const finding = { ...place, offset: 17, kind: 'entry', detail: 'was changed' } as const;
    verdict.page({ ...page, holds: false, findings: [finding] });
    verdict.page(page);
    expect(verdict.end()).toBe(1);
    expect(lines[0]).toBe('mastery.audit/3  1-6  offset 17  entry  was changed');
    expect(lines.at(-1)).toBe('The audit trail does not hold: 1 things do not fit');
  });
});
