import type { TrailFinding, TrailHead, VerificationPage } from '@mastery/api-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** What the trail is compared with beside itself. */
export interface Beside {
  /** How many seals were kept. */
  readonly seals: number;
  readonly log: boolean;
}

/** What all pages of a verification come to. */
export interface Verdict {
  page(page: VerificationPage): void;
  end(): Exit;
  /** The newest seal of each chain. */
  heads(): readonly TrailHead[];
}

/** Tells what does not fit as it is found, and in the end whether anything did not. */
export const createVerdict = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  beside: Beside,
): Verdict => {
  const heads: TrailHead[] = [];
  const sum = { segments: 0, entries: 0, seals: 0, records: 0, findings: 0 };
  return {
    page: ({ checked, findings, heads: more }) => {
      heads.push(...more);
      sum.segments += checked.segments;
      sum.entries += checked.entries;
      sum.seals += checked.seals;
      sum.records += checked.records;
      sum.findings += findings.length;
      for (const finding of findings) complain(lineOf(finding));
    },
    end: () => {
      const { segments, entries, seals, records, findings } = sum;
      say(`${entries} entries in ${segments} segments of ${heads.length} chains verified`);
      if (beside.seals > 0)
        say(`${seals} of ${beside.seals} seals compared${older(seals, beside)}`);
      if (beside.log) say(`${records} records of the log compared`);
      if (findings === 0) {
        say('The audit trail holds');
        return EXIT.ok;
      }
      complain(`The audit trail does not hold: ${findings} things do not fit`);
      return EXIT.refused;
    },
    heads: () => heads,
  };
};

const older = (compared: number, { seals }: Beside): string =>
  compared < seals ? '; what the others closed is no longer kept' : '';

const lineOf = ({ topic, partition, segment, offset, kind, detail }: TrailFinding): string =>
  [`${topic}/${partition}`, segment, offset === null ? '-' : `offset ${offset}`, kind, detail].join(
    '  ',
  );
