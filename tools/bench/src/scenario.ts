import type { Compared } from './rounds.ts';

/** What is measured, in which unit, and what the targets ask of it. */
export interface Row {
  readonly scenario: string;
  readonly baseline: string;
  readonly unit: 'requests/s' | 'events/s' | 'messages/s' | 'ms' | 'µs';
  readonly measured: Compared;
  readonly target: Target;
}

/** Of the ratio ours / baseline, of ours alone, and of how much more ours is. */
export interface Target {
  readonly difference?: { readonly below: number };
  readonly ratio?: { readonly atLeast?: number; readonly below?: number };
  readonly ours?: { readonly below?: number; readonly above?: number };
}

/** A figure without a baseline; where the customer or the contract sets a floor, with that. */
export interface Floor {
  readonly what: string;
  readonly unit: 'ms' | '%' | 'kB' | 'µs';
  readonly measured: number;
  readonly below?: number;
  readonly above?: number;
}

/** Everything that one run measured. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly floors: readonly Floor[];
}

/** Whether a row meets its target. */
export const isMet = ({ measured, target }: Pick<Row, 'measured' | 'target'>): boolean => {
  const { ratio, ours, difference } = target;
  return (
    measured.ours - measured.baseline < (difference?.below ?? Infinity) &&
    measured.ratio.median >= (ratio?.atLeast ?? -Infinity) &&
    measured.ratio.median < (ratio?.below ?? Infinity) &&
    measured.ours < (ours?.below ?? Infinity) &&
    measured.ours > (ours?.above ?? -Infinity)
  );
};

/** Whether a figure meets its floor. */
export const isFloorMet = ({ measured, below = Infinity, above = -Infinity }: Floor): boolean =>
  measured < below && measured > above;
