import type { TrailFinding, TrailHead, VerificationPage } from '@mastery/api-schemas';
import type { ComparedLog } from './compare-log.ts';
import type { ComparedSeals } from './compare-seals.ts';
import type { Stepped } from './walk.ts';

/** Findings on one page: beyond that something is wrong as a whole. */
const PAGE_FINDINGS = 1_000;

/** Gathers what a part of a verification comes to. */
export const createPage = (maxSegments: number) => {
  const findings: TrailFinding[] = [];
  const heads: TrailHead[] = [];
  const checked = { segments: 0, entries: 0, seals: 0, records: 0 };
  return {
    step: (stepped: Stepped) => {
      findings.push(...stepped.findings);
      if (stepped.head !== null) heads.push(stepped.head);
      if (stepped.entries === null) return;
      checked.segments += 1;
      checked.entries += stepped.entries;
    },
    seals: (compared: ComparedSeals) => {
      findings.push(...compared.findings);
      checked.seals += compared.seals;
    },
    records: (compared: ComparedLog) => {
      findings.push(...compared.findings);
      checked.records += compared.records;
    },
    isFull: () => checked.segments >= maxSegments || findings.length >= PAGE_FINDINGS,
    done: (next_cursor: string | null): VerificationPage => ({
      holds: findings.length === 0,
      checked,
      findings: findings.slice(0, PAGE_FINDINGS),
      heads,
      next_cursor,
    }),
  };
};
