import { describe, expect, it } from '@jest/globals';
import { type Beside, createVerdict } from './tell-verification.ts';

const verdictOf = (beside: Beside = { seals: 0, log: false }) => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  return { lines, verdict: createVerdict({ say: write, complain: write }, beside) };
};
const head = {
  ...{ topic: 'mastery.audit', partition: 3, segment: '1-7', entries: 40 },
  ...{ next_offset: 41, written_at: '2026-03-10T12:00:00.000Z' },
  ...{ kept_until: '2027-03-11T12:00:00.000Z', hash: 'the-hash', seal: 'the-seal' },
};
const page = {
  ...{
    holds: true,
    checked: { segments: 2, entries: 40, seals: 3, records: 30 },
    findings: [],
    heads: [head],
  },
  next_cursor: null,
};

describe('the verdict on the audit trail', () => {
  it('is that it holds when every page does', () => {
    const { lines, verdict } = verdictOf();
    verdict.page(page);
    verdict.page({ ...page, heads: [] });
    expect(verdict.end()).toBe(0);
    expect(lines).toEqual([
      '80 entries in 4 segments of 1 chains verified',
      'The audit trail holds',
    ]);
    expect(verdict.heads()).toEqual([head]);
  });

  it('says how much was compared, and which seals are too old for it', () => {
    const { lines, verdict } = verdictOf({ seals: 4, log: true });
    verdict.page(page);
    verdict.end();
    expect(lines.slice(1)).toEqual([
      '3 of 4 seals compared; what the others closed is no longer kept',
      '30 records of the log compared',
      'The audit trail holds',
    ]);
  });

  it('is that it does not when one thing does not fit, with its place', () => {
    const { lines, verdict } = verdictOf();
    const place = { topic: 'mastery.audit', partition: 3, segment: '1-6' };
    const finding = { ...place, offset: 17, kind: 'entry', detail: 'was changed' } as const;
    verdict.page({ ...page, holds: false, findings: [finding] });
    verdict.page(page);
    expect(verdict.end()).toBe(1);
    expect(lines[0]).toBe('mastery.audit/3  1-6  offset 17  entry  was changed');
    expect(lines.at(-1)).toBe('The audit trail does not hold: 1 things do not fit');
  });
});
