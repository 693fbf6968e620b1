import type { TrailFinding, TrailHead, VerificationPage } from '@mastery/api-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** What all pages of a verification come to. */
export interface Verdict {
  page(page: VerificationPage): void;
  end(): Exit;
}

/** Tells what does not fit as it is found, and in the end whether anything did not. */
export const createVerdict = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  seals: boolean,
): Verdict => {
  const sum = { chains: 0, segments: 0, entries: 0, findings: 0 };
  return {
    page: ({ checked, findings, heads }) => {
      sum.chains += heads.length;
      sum.segments += checked.segments;
      sum.entries += checked.entries;
      sum.findings += findings.length;
      for (const finding of findings) complain(lineOf(finding));
      if (seals) for (const head of heads) say(sealOf(head));
    },
    end: () => {
      const { chains, segments, entries, findings } = sum;
      say(`${entries} entries in ${segments} segments of ${chains} chains verified`);
      if (findings === 0) {
        say('The audit trail holds');
        return EXIT.ok;
      }
      complain(`The audit trail does not hold: ${findings} things do not fit`);
      return EXIT.refused;
    },
  };
};

const lineOf = ({ topic, partition, segment, offset, kind, detail }: TrailFinding): string =>
  [`${topic}/${partition}`, segment, offset === null ? '-' : `offset ${offset}`, kind, detail].join(
    '  ',
  );

const sealOf = ({ topic, partition, segment, entries, written_at: at, seal }: TrailHead): string =>
  [`${topic}/${partition}`, segment, `${entries} entries`, at, seal].join('  ');
