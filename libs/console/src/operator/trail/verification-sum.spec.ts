import { describe, expect, it } from '@jest/globals';
import { NOTHING_VERIFIED, withPage } from './verification-sum.ts';

const head = (partition: number) => ({
  ...{ topic: 'mastery.audit', partition, segment: 'head', entries: 5, next_offset: 5 },
  ...{ written_at: '2026-03-10T12:00:00Z', kept_until: '2027-03-10T12:00:00Z' },
  ...{ hash: 'h', seal: 's' },
});
const page = (more: object = {}) => ({
  ...{ holds: true, checked: { segments: 1, entries: 10, seals: 0, records: 0 } },
  ...{ findings: [], heads: [], next_cursor: null, ...more },
});
const finding = {
  ...{ topic: 'mastery.audit', partition: 1, segment: '0', offset: 3 },
  ...{ kind: 'entry', detail: 'changed' },
} as const;

describe('a verification', () => {
  it('is the sum of its pages', () => {
    const sum = [page({ heads: [head(0)] }), page({ heads: [head(1)] })].reduce(
      withPage,
      NOTHING_VERIFIED,
    );
    expect(sum).toMatchObject({ holds: true, segments: 2, entries: 20, findings: [] });
    expect(sum.chains.map(({ partition, holds }) => [partition, holds])).toEqual([
      [0, true],
      [1, true],
    ]);
  });

  it('holds no more once one page does not, and says in which partition', () => {
    const sum = [
      page({ heads: [head(0), head(1)] }),
      page({ holds: false, findings: [finding] }),
      page(),
    ].reduce(withPage, NOTHING_VERIFIED);
    expect(sum.holds).toBe(false);
    expect(sum.chains.map(({ holds }) => holds)).toEqual([true, false]);
    expect(sum.findings).toEqual([finding]);
  });
});
