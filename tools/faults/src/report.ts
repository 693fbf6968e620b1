import type { Verdict } from './oracle/judge.ts';
import type { Done } from './scenarios/scenario.ts';

/** What came of one scenario. */
export interface Outcome extends Done {
  readonly name: string;
  readonly seconds: number;
  readonly verdict: Verdict;
  /** What this scenario added to the figures of the stage. */
  readonly records: number;
  readonly repeats: number;
}

/** A scenario passes when its fault happened and the oracle found nothing. */
export const hasPassed = ({ faults, verdict }: Outcome): boolean =>
  faults > 0 && verdict.problems.length === 0;

const HEAD = ['scenario', 'events', 'faults', 'repeats', 'seconds', 'verdict'] as const;

const row = (outcome: Outcome): readonly string[] => [
  outcome.name,
  String(outcome.records),
  String(outcome.faults),
  String(outcome.repeats),
  outcome.seconds.toFixed(1),
  hasPassed(outcome) ? 'holds' : outcome.faults === 0 ? 'FAULT DID NOT HAPPEN' : 'BROKEN',
];

/** A table for terminals and for Markdown. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ];
};

/** The report of a run in which links were broken: how soon everything was as before, and what was served meanwhile. */
export const linkReport = (outcomes: readonly Outcome[]): readonly string[] =>
  table(
    [...HEAD.slice(0, 3), 'recovered after, s', 'at most, s', 'served', 'seconds', 'verdict'],
    outcomes.map((outcome) => {
      const [name = '', events = '', faults = '', , seconds = '', verdict = ''] = row(outcome);
      const took = (outcome.recoveries ?? []).filter((each) => each !== null);
      const inSeconds = (ms: number | undefined) =>
        ms === undefined ? '-' : (ms / 1e3).toFixed(1);
      const sorted = took.toSorted((a, b) => a - b);
      const middle = inSeconds(sorted[Math.floor((sorted.length - 1) / 2)]);
      const served = outcome.served === undefined ? '-' : `${(outcome.served * 100).toFixed(0)} %`;
      return [name, events, faults, middle, inSeconds(sorted.at(-1)), served, seconds, verdict];
    }),
  );

/** A mutation is noticed when its fault happened and the oracle found something. */
export const isNoticed = ({ faults, verdict }: Outcome): boolean =>
  faults > 0 && verdict.problems.length > 0;

/** The report of a run with errors put in: what gave each away. */
export const mutationReport = (outcomes: readonly Outcome[]): readonly string[] =>
  table(
    ['mutation', 'events', 'seconds', 'verdict', 'first of what the oracle found'],
    outcomes.map((outcome) => [
      outcome.name,
      String(outcome.records),
      outcome.seconds.toFixed(1),
      isNoticed(outcome) ? 'noticed' : 'SURVIVED',
      outcome.verdict.problems
        .map((line) => line.split(':')[0])
        .slice(0, 3)
        .join(', '),
    ]),
  );

/** The report of a run. */
export const report = (outcomes: readonly Outcome[]): readonly string[] =>
  table(HEAD, outcomes.map(row));
