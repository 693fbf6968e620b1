import type { IdleHandler, LogRange, Logger } from '@mastery/ports';
import { createControl } from './control.ts';
import type { Membership } from './membership.ts';
import type { Turns } from './turns.ts';

export interface IdleDeps {
  readonly log: Logger;
  readonly topic: string;
  readonly membership: Membership;
  readonly turns: Turns;
  readonly onIdle: IdleHandler;
  readonly seek: (partition: number, offset: string) => void;
  readonly commit: (partition: number, next: string) => Promise<void>;
  readonly ranges: (topic: string) => Promise<readonly LogRange[]>;
  readonly isClosing: () => boolean;
  readonly isAbandoned: () => boolean;
  readonly every: (ms: number, run: () => void) => void;
  /** Monotonic, milliseconds. */
  readonly now: () => number;
}

/** How often it is looked whether somebody is idle, milliseconds. */
const LOOK_MS = 100;
/** A partition of which nothing was heard for this long is idle, milliseconds. */
const IDLE_MS = 1_000;

/** Calls the idle handler of assigned partitions, never beside a batch of the same partition. */
export interface Idle {
  /** These partitions are ours from now on; each is idle until its first batch. */
  assigned(partitions: readonly number[]): void;
  /** A batch of the partition was handled. */
  handled(partition: number): void;
}

/** Looks after the partitions of which nothing arrives. */
export const createIdle = (deps: IdleDeps): Idle => {
  const due = new Map<number, number>();
  const failing = new Set<number>();
  const later = (partition: number) => {
    if (due.has(partition)) due.set(partition, deps.now() + IDLE_MS);
  };

  const call = async (partition: number) => {
    const { topic, membership } = deps;
    const generation = membership.generation();
    const control = createControl({
      ...deps,
      partition,
      generation,
      // Between batches the client is heard of by itself.
      heartbeat: () => Promise.resolve(),
      commit: (next) => deps.commit(partition, next),
      seek: (offset) => deps.seek(partition, offset),
    });
    if (deps.isClosing() || control.isStale()) return;
    try {
      await deps.onIdle({ topic, partition, generation }, control);
      failing.delete(partition);
    } catch (error) {
      const level = failing.has(partition) ? 'debug' : 'warn';
      deps.log[level]({ topic, partition, error }, 'looking after an idle partition failed');
      failing.add(partition);
    }
  };

  deps.every(LOOK_MS, () => {
    if (deps.isClosing() || deps.membership.isStale()) return;
    for (const [partition, at] of due) {
      if (deps.now() < at || deps.turns.isTaken(partition)) continue;
      void deps.turns.take(partition, () => call(partition)).then(() => later(partition));
    }
  });

  return {
    assigned: (partitions) => {
      due.clear();
      for (const partition of partitions) due.set(partition, 0);
    },
    handled: later,
  };
};
