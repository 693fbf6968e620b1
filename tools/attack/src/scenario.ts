import type { Target } from './target/target.ts';

/** One kind of attack, tried so often, and each time that it got further than it may. */
export interface Check {
  /** What must hold, as a sentence. */
  readonly what: string;
  readonly tries: number;
  /** What was seen instead, a line each; empty when it holds. */
  readonly broken: readonly string[];
  /** A figure beside it, such as a time. */
  readonly note?: string;
}

/** What a scenario is given. */
export interface Attempt {
  readonly target: Target;
  readonly how: How;
}

/** How hard to try. */
export interface How {
  /** Of whatever is drawn by chance. */
  readonly seed: number;
  /** One representative of each attack, within seconds: for `npm test`. */
  readonly brief: boolean;
}

/** A family of attacks that can be run alone. */
export interface Scenario {
  readonly name: string;
  /** What is tried, in a line. */
  readonly what: string;
  /** `gateway`: any installation whose address and keys are given. `stack`: the local one, of which everything is known. */
  readonly needs: 'gateway' | 'stack';
  readonly run: (attempt: Attempt) => Promise<readonly Check[]>;
}

/** Collects what one check saw. */
export interface Tally {
  /** One try: null when it was warded off, otherwise what was seen instead. */
  tried(seen: string | null): void;
  readonly check: (note?: string) => Check;
}

/** Begins a check. */
export const tally = (what: string): Tally => {
  let tries = 0;
  const broken: string[] = [];
  return {
    tried: (seen) => {
      tries += 1;
      if (seen !== null) broken.push(seen);
    },
    check: (note) => ({ what, tries, broken, ...(note !== undefined && { note }) }),
  };
};

/** A check holds when it was tried at all and nothing got through. */
export const holds = ({ tries, broken }: Check): boolean => tries > 0 && broken.length === 0;
