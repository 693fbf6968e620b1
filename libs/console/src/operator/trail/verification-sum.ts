import type { components } from '@mastery/client';

type Page = components['schemas']['VerificationPage'];
/** What is wrong at one place of the trail. */
export type Finding = Page['findings'][number];

/** The chain of one partition, and whether it holds. */
export interface Chain {
  readonly topic: string;
  readonly partition: number;
  readonly entries: number;
  readonly writtenAt: string;
  readonly holds: boolean;
}

/** What all pages of a verification came to so far. */
export interface VerificationSum {
  readonly holds: boolean;
  readonly segments: number;
  readonly entries: number;
  readonly chains: readonly Chain[];
  readonly findings: readonly Finding[];
}

/** Before the first page. */
export const NOTHING_VERIFIED: VerificationSum = {
  ...{ holds: true, segments: 0, entries: 0, chains: [], findings: [] },
};

/** Adds a page. A finding may come after the page that named its chain. */
export const withPage = (sum: VerificationSum, page: Page): VerificationSum => {
  const findings = [...sum.findings, ...page.findings];
  const named = page.heads.map(({ topic, partition, entries, written_at: writtenAt }) => ({
    ...{ topic, partition, entries, writtenAt },
  }));
  const isFoundIn = (chain: Pick<Chain, 'topic' | 'partition'>) =>
    findings.some(({ topic, partition }) => topic === chain.topic && partition === chain.partition);
  return {
    holds: sum.holds && page.holds,
    segments: sum.segments + page.checked.segments,
    entries: sum.entries + page.checked.entries,
    chains: [...sum.chains, ...named].map((chain) => ({ ...chain, holds: !isFoundIn(chain) })),
    findings,
  };
};
