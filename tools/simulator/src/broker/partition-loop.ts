import type { LogRecord, Subscription } from '@mastery/ports';
import { sleepIn } from '../world/sleep.ts';
import { type PartitionControl, createControl } from './control.ts';
import type { MemberDeps } from './member.ts';
import type { Membership } from './membership.ts';
import { type Polled, poll } from './poll.ts';

/** A partition that a member has for one generation. */
export interface OwnPartition extends MemberDeps {
  readonly membership: Membership;
  /** The member's name at the broker. */
  readonly name: string;
  readonly generation: number;
  readonly subscription: Subscription;
  /** No further batch is begun. */
  readonly isOver: () => boolean;
}

/** How long a partition rests after its handler failed, milliseconds. */
const PAUSE_MS = 500;
/** The first look at a partition of which nothing arrives comes soon, milliseconds. */
const SOON_MS = 100;

/** Hands the records of a partition to the handler, a few at a time, until the member has to join again. */
export const runPartition = async (own: OwnPartition, partition: number): Promise<void> => {
  const { process, subscription, options } = own;
  const control = createControl(own, partition);
  let waitMs = SOON_MS;
  while (!own.isOver()) {
    control.land();
    let polled: Polled;
    try {
      polled = await poll(own, partition, control.position(), waitMs);
    } catch {
      await sleepIn(own, process, PAUSE_MS);
      continue;
    }
    if (own.isOver()) return;
    if (polled.records.length > 0) await handleFetched(own, partition, polled, control);
    else if (polled.isKnown) {
      await lookAfter(own, partition, control);
      waitMs = options.idleMs();
    } else if (subscription.from === 'end') control.begin(polled.end);
    else control.begin(0);
  }
};

const handleFetched = async (
  own: OwnPartition,
  partition: number,
  { records, end }: Polled,
  control: PartitionControl,
): Promise<void> => {
  const { process, random, membership } = own;
  for (let at = 0; at < records.length && !own.isOver();) {
    const size = 1 + random.below(records.length - at);
    const slice = records.slice(at, at + size);
    at += size;
    try {
      await own.subscription.onBatch(batchOf(own, partition, slice, end), control.port);
    } catch {
      control.goTo(Number(slice[0]?.offset));
      await sleepIn(own, process, PAUSE_MS);
      return;
    }
    // What a handler left undone because it was told to stop must come again.
    if (membership.isStale()) return;
    control.resolve(Number(slice.at(-1)?.offset));
    try {
      await control.port.heartbeat();
    } catch {
      return;
    }
    if (control.isSeekDue()) return;
  }
};

const batchOf = (
  { subscription, generation }: OwnPartition,
  partition: number,
  records: readonly LogRecord[],
  end: number,
) => ({
  topic: subscription.topic,
  partition,
  generation,
  records,
  highWatermark: String(end),
});

const lookAfter = async (
  own: OwnPartition,
  partition: number,
  control: PartitionControl,
): Promise<void> => {
  const { subscription, generation, process } = own;
  try {
    await subscription.onIdle?.({ topic: subscription.topic, partition, generation }, control.port);
  } catch {
    await sleepIn(own, process, PAUSE_MS);
  }
};
