import { type TrafficOptions, createTraffic } from '../traffic/traffic.ts';
import { type Flow, startFlow } from '../stage/flow.ts';
import type { Stage } from '../stage/stage.ts';

/** What a scenario is given. */
export interface Run {
  readonly stage: Stage;
  /** Names the scenario's students. */
  readonly prefix: string;
  readonly seed: number;
  /** How often the fault is to happen. */
  readonly rounds: number;
}

/** What a scenario did. */
export interface Done {
  /** How often the fault happened. */
  readonly faults: number;
  /** How long everything took to be as before after each fault of a link, milliseconds; null when it never was. */
  readonly recoveries?: readonly (number | null)[];
  /** Of the requests at the gateway during faults, the share that was served. */
  readonly served?: number;
}

/** One fault under load. The stage is left with a running, ordinary worker. */
export interface Scenario {
  readonly name: string;
  /** What happens, in a line. */
  readonly what: string;
  readonly run: (run: Run) => Promise<Done>;
}

/** Records a second: the worker is never far behind, so that batches stay small and many. */
const PER_SECOND = 200;

/** Starts traffic of the scenario's own students. */
export const flowOf = (
  { stage, prefix, seed }: Run,
  more: Partial<TrafficOptions> = {},
  perSecond = PER_SECOND,
): Flow => {
  const messages = createTraffic({ seed, prefix, students: 60, events: 6_000, erased: 6, ...more });
  return startFlow(stage.kafka, messages, perSecond);
};
