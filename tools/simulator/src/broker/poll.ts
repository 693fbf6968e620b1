import { EventLogUnavailable, type LogRecord } from '@mastery/ports';
import type { Verdict } from './group.ts';
import type { OwnPartition } from './partition-loop.ts';

/** What a fetch brought. */
export interface Polled {
  readonly records: readonly LogRecord[];
  /** The offset after the partition's last record. */
  readonly end: number;
  /** False when it is not known yet where to fetch: the group has committed nothing. */
  readonly isKnown: boolean;
}

const DEADLINE_MS = 5_000;
const unavailable = () => new EventLogUnavailable('the simulated broker did not answer');

/**
 * Fetches what stands at a position, or waits for it up to `waitMs` milliseconds. Each fetch is a heartbeat,
 * too.
 */
export const poll = async (
  own: OwnPartition,
  partition: number,
  position: number | undefined,
  waitMs: number,
): Promise<Polled> => {
  const { broker, group, send, process, membership, name, random, options, trace } = own;
  const { topic } = own.subscription;
  const size = 1 + random.below(options.maxFetch);
  const from = position ?? group.committed(partition);
  const log = () => broker.records(topic, partition);
  const verdict = await send(process, {
    what: `fetches ${partition} from ${from ?? 'nowhere'}`,
    deadlineMs: DEADLINE_MS,
    isWrite: false,
    givenUp: unavailable,
    execute: (): Verdict => {
      if (broker.isAway()) throw unavailable();
      return group.heartbeat(name);
    },
  });
  membership.heard(verdict);
  const nothing = { records: [], end: log().length, isKnown: from !== undefined };
  if (verdict !== 'ok' || from === undefined) return nothing;
  if (from >= log().length) await waitForNext(own, partition, waitMs);
  const records = log().slice(from, from + size);
  if (records.length > 0) {
    trace.note(process.name, () => `got ${partition}/${from} to ${from + records.length - 1}`);
  }
  return { records, end: log().length, isKnown: true };
};

const waitForNext = (
  { broker, group, scheduler, process, membership, subscription }: OwnPartition,
  partition: number,
  waitMs: number,
): Promise<void> =>
  new Promise((resolve) => {
    let isWaiting = true;
    const end = () => {
      if (!isWaiting) return;
      isWaiting = false;
      for (const stop of stops) stop();
      process.reach(() => {
        membership.polling(-1);
        resolve();
      });
    };
    const stops = [broker.onNext(subscription.topic, partition, end), group.onDivide(end)];
    membership.polling(1);
    scheduler.after(waitMs, end);
  });
