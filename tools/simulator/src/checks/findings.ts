/** An invariant that did not hold. */
export interface Finding {
  readonly invariant: Invariant;
  readonly detail: string;
}

/** What must hold, whatever fails. */
export type Invariant =
  /** A student's document is what the log up to its position comes to. */
  | 'state is the fold of the log'
  | 'position is behind the state'
  | 'position is behind what is published'
  | 'commit is behind the state'
  | 'commit is behind what is published'
  | 'published only what the state holds'
  | 'results are the same when repeated'
  | 'results are those of the event'
  | 'results come in the order of the log'
  | 'dead letters are the refused, byte for byte'
  | 'outcomes told are those of the contract'
  | 'day closes once per student and day'
  | 'every active student has the day closed'
  | 'snapshots and activity follow from the state'
  | 'markers say what became of the event'
  | 'nothing of an erased student stays'
  | 'all is done once faults have ended';

/** Collects what did not hold. */
export interface Findings {
  readonly found: (invariant: Invariant, detail: string) => void;
  readonly all: () => readonly Finding[];
}

/** More tell nothing new. */
const MAX_FINDINGS = 10;

/** Creates an empty collection. */
export const createFindings = (onFound: (finding: Finding) => void): Findings => {
  const findings: Finding[] = [];
  return {
    found: (invariant, detail) => {
      if (findings.length >= MAX_FINDINGS) return;
      const finding = { invariant, detail };
      findings.push(finding);
      onFound(finding);
    },
    all: () => findings,
  };
};
