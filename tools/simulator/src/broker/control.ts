import { type BatchControl, EventLogUnavailable, type LogRange } from '@mastery/ports';
import type { Verdict } from './group.ts';
import type { OwnPartition } from './partition-loop.ts';

/** What a handler may do with its place, and where the partition stands for its member. */
export interface PartitionControl {
  readonly port: BatchControl;
  /** The next offset to fetch; undefined before the committed one was asked for. */
  position(): number | undefined;
  /** Begins where the group has committed nothing. */
  begin(offset: number): void;
  goTo(offset: number): void;
  /** A record and all before it were handled. */
  resolve(offset: number): void;
  /** Whether what was fetched before is void: a seek takes effect now. */
  isSeekDue(): boolean;
  /** A fetch begins: a seek takes effect, unless what was fetched before it is still to come. */
  land(): void;
}

const DEADLINE_MS = 5_000;
const unavailable = () => new EventLogUnavailable('the simulated broker did not answer');

/** Creates the control of one partition for one generation. */
export const createControl = (own: OwnPartition, partition: number): PartitionControl => {
  const { group, name, generation, faults } = own;
  const ask = createAsk(own, partition);
  let position: number | undefined;
  let seek: number | null = null;
  /** Fetches that were under way when the handler sought. */
  let underWay = 0;

  const port: BatchControl = {
    heartbeat: async () => {
      await ask('heartbeat', () => group.heartbeat(name));
    },
    isStale: () => own.membership.isStale(),
    commit: async (offset) => {
      const next = Number(offset) + 1;
      const isForgotten = faults.strikes('lost-commit');
      const verdict = await ask(`commits ${offset} of`, () =>
        group.commit(name, generation, { partition, next, isForgotten }),
      );
      if (verdict === 'ok') position = next;
    },
    seek: (offset) => {
      seek = Number(offset);
      underWay = faults.strikes('late-seek') ? 1 : 0;
    },
    range: () => rangeOf(own, partition),
  };
  return {
    port,
    position: () => position,
    begin: (offset) => {
      position ??= offset;
    },
    goTo: (offset) => {
      position = offset;
      underWay = 0;
    },
    resolve: (offset) => {
      position = offset + 1;
    },
    isSeekDue: () => seek !== null && underWay === 0,
    land: () => {
      underWay -= 1;
      if (underWay >= 0) return;
      underWay = 0;
      position = seek ?? position;
      seek = null;
    },
  };
};

/** Asks the coordinator, and remembers what it said of the membership. */
const createAsk =
  ({ broker, send, process, membership }: OwnPartition, partition: number) =>
  async (what: string, execute: () => Verdict): Promise<Verdict> => {
    const verdict = await send(process, {
      what: `${what} ${partition}`,
      deadlineMs: DEADLINE_MS,
      isWrite: false,
      givenUp: unavailable,
      execute: () => {
        if (broker.isAway()) throw unavailable();
        return execute();
      },
    });
    membership.heard(verdict);
    if (verdict === 'unknown') throw new EventLogUnavailable(`the broker refused: ${what}`);
    return verdict;
  };

const rangeOf = (
  { broker, send, process, subscription }: OwnPartition,
  partition: number,
): Promise<LogRange> =>
  send(process, {
    what: `asks for the range of ${partition}`,
    deadlineMs: DEADLINE_MS,
    isWrite: false,
    givenUp: unavailable,
    execute: () => {
      if (broker.isAway()) throw unavailable();
      const { length } = broker.records(subscription.topic, partition);
      return { start: '0', end: String(length) };
    },
  });
