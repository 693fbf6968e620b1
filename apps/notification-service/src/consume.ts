import { NOTIFICATION_CHANNELS } from '@mastery/api-schemas';
import { TOPIC, deadLetter } from '@mastery/event-schemas';
import type { BatchControl, BatchHandler, Clock, EventLogProducer, Tracer } from '@mastery/ports';
import type { Directory, Reach } from './directory/directory.ts';
import type { NotificationEvents } from './events.ts';
import type { Channel, Delivery } from './notification.ts';
import { audienceOf, compose } from './compose.ts';
import type { Plan } from './planning/plan.ts';
import { type ToldOf, tell } from './planning/tell.ts';
import { readResult, unreadableResult } from './read-result.ts';
import type { Texts } from './texts/texts.ts';

/** What consuming results needs. */
export interface ConsumeDeps {
  readonly inbox: Channel;
  readonly directory: Directory;
  readonly plan: Plan;
  /** Something was planned for a partition. */
  readonly wake: (partition: number) => void;
  /** By BCP 47 tag. */
  readonly textsIn: (language: string) => Texts;
  readonly producer: EventLogProducer;
  readonly clock: Clock;
  readonly events: NotificationEvents;
  /** Knows the span of each record in hand; nothing is traced unless given. */
  readonly tracer?: Pick<Tracer, 'of'> | undefined;
}

/** Deliveries that go to the inbox at once: so many full inboxes still fit into one write. */
const MAX_DELIVERIES = 20;
/** Notifications that are planned at once, between two heartbeats. */
const MAX_PLANNED = 200;

/**
 * mastery.results → notifications: read → erase → compose → fill the inbox and plan what goes out → commit. No
 * receiver is called: how long it takes depends on the state store alone. When that is away the batch comes again, and
 * what was done is recognised by its send key.
 */
export const createConsume = (deps: ConsumeDeps): BatchHandler => {
  const { inbox, directory, producer, clock, events, tracer } = deps;

  return async (batch, control) => {
    const last = batch.records.at(-1);
    if (last === undefined) return;
    const read = batch.records.map(readResult);
    for (const each of read) events.consumed(batch.topic, 'event' in each ? each.event : null);
    const results = read.flatMap((each) => ('event' in each ? [each] : []));

    // Before anything is told: what is from before an erasure is told nobody, wherever it stands.
    for (const { event } of results) {
      if (event.type !== 'student.erased') continue;
      if (control.isStale()) return;
      const dropped = await inbox.erase(event.subject, Date.parse(event.time));
      events.erased(inbox.name, event, dropped);
      await control.heartbeat();
    }

    const told = await tell(directory, results, tracer);
    const reach = await reachOf(directory, told);
    const wanted = told.filter((each) => {
      const isWanted = reach.get(each.recipient)?.optedOut === false;
      if (!isWanted) events.optedOut(each);
      return isWanted;
    });
    if (!(await fillInboxes(deps, wanted, reach, control))) return;
    if (!(await planAll(deps, batch.partition, wanted, reach, control))) return;

    const unreadable = read.flatMap((each) => ('problem' in each ? [each] : []));
    if (unreadable.length > 0) {
      const letters = unreadable.map(({ record, problem }) =>
        deadLetter(record, unreadableResult(problem), clock.now()),
      );
      await producer.append(TOPIC.dlq, letters);
      for (const { record } of unreadable) events.unreadable(record);
    }

    if (control.isStale()) return;
    await control.commit(last.offset);
  };
};

const reachOf = async (
  directory: Directory,
  told: readonly ToldOf[],
): Promise<ReadonlyMap<string, Reach>> => {
  const recipients = [...new Set(told.map(({ recipient }) => recipient))];
  return recipients.length === 0 ? new Map() : directory.reachOf(recipients);
};

/** Whether it goes to the inbox: if it is wanted there, or a digest is to be made from it. */
const isForInbox = ({ recipient, kind }: ToldOf, reach: Reach | undefined): boolean => {
  if (reach === undefined || audienceOf(recipient) === 'platform') return false;
  const isForDigest =
    reach.digest === 'weekly' &&
    NOTIFICATION_CHANNELS.some((channel) => reach.wants(kind, channel));
  return reach.wants(kind, 'inbox') || isForDigest;
};

/** False when the partition was lost on the way. */
const fillInboxes = async (
  { inbox, textsIn, events }: ConsumeDeps,
  told: readonly ToldOf[],
  reach: ReadonlyMap<string, Reach>,
  control: BatchControl,
): Promise<boolean> => {
  const deliveries = told.flatMap((each): readonly Delivery[] => {
    const { recipient, event } = each;
    const reached = reach.get(recipient);
    if (reached === undefined || !isForInbox(each, reached)) return [];
    const notification = compose(event, audienceOf(recipient), textsIn(reached.language));
    return notification === null ? [] : [{ recipient, notification }];
  });
  for (let from = 0; from < deliveries.length; from += MAX_DELIVERIES) {
    if (control.isStale()) return false;
    const part = deliveries.slice(from, from + MAX_DELIVERIES);
    const outcomes = await inbox.deliver(part);
    part.forEach((delivery, index) =>
      events.delivered(inbox.name, delivery, outcomes[index] ?? 'repeat'),
    );
    await control.heartbeat();
  }
  return true;
};

/** False when the partition was lost on the way. */
const planAll = async (
  { plan, wake, events }: ConsumeDeps,
  partition: number,
  told: readonly ToldOf[],
  reach: ReadonlyMap<string, Reach>,
  control: BatchControl,
): Promise<boolean> => {
  for (let from = 0; from < told.length; from += MAX_PLANNED) {
    if (control.isStale()) return false;
    const planned = await plan(partition, told.slice(from, from + MAX_PLANNED), reach);
    for (const each of planned) events.planned(each);
    if (planned.some(({ outcome }) => outcome === 'planned')) wake(partition);
    await control.heartbeat();
  }
  return true;
};
