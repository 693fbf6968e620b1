import {
  type Failure,
  type ResultEvent,
  TOPIC,
  deadLetter,
  resultEvent,
} from '@mastery/event-schemas';
import type { BatchHandler, Clock, EventLogProducer, LogRecord } from '@mastery/ports';
import { compose } from './compose.ts';
import type { NotificationEvents } from './events.ts';
import type { Channel, Delivery } from './notification.ts';
import type { Texts } from './texts/texts.ts';

/** What consuming results needs. */
export interface ConsumeDeps {
  readonly channels: readonly Channel[];
  readonly texts: Texts;
  readonly producer: EventLogProducer;
  readonly clock: Clock;
  readonly events: NotificationEvents;
}

type Read =
  | { readonly record: LogRecord; readonly event: ResultEvent }
  | { readonly record: LogRecord; readonly problem: string };

/** Deliveries that go to a channel at once: so many full inboxes still fit into one write. */
const MAX_DELIVERIES = 20;

/**
 * mastery.results → notifications: read → compose → erase and deliver by every channel → commit. A channel
 * that is away rejects; the batch then comes again, and what was sent is recognised by its send key.
 */
export const createConsume = (deps: ConsumeDeps): BatchHandler => {
  const { channels, texts, producer, clock, events } = deps;

  return async (batch, control) => {
    const last = batch.records.at(-1);
    if (last === undefined) return;
    const read = batch.records.map(readResult);
    const deliveries = read.flatMap((each) => {
      const event = 'event' in each ? each.event : null;
      events.consumed(batch.topic, event);
      return event === null ? [] : (compose(event, texts) ?? []);
    });
    const erasures = read.flatMap((each) =>
      'event' in each && each.event.type === 'student.erased' ? [each.event] : [],
    );
    for (const channel of channels) {
      // Before any delivery: what is from before an erasure is not delivered, wherever it stands.
      for (const { subject, time } of erasures) {
        if (control.isStale()) return;
        events.erased(channel.name, subject, await channel.erase(subject, Date.parse(time)));
        await control.heartbeat();
      }
      for (let from = 0; from < deliveries.length; from += MAX_DELIVERIES) {
        if (control.isStale()) return;
        await deliver(channel, deliveries.slice(from, from + MAX_DELIVERIES), events);
        await control.heartbeat();
      }
    }

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

const deliver = async (
  channel: Channel,
  deliveries: readonly Delivery[],
  events: NotificationEvents,
): Promise<void> => {
  const outcomes = await channel.deliver(deliveries);
  deliveries.forEach((delivery, index) => {
    events.delivered(channel.name, delivery, outcomes[index] ?? 'repeat');
  });
};

const readResult = (record: LogRecord): Read => {
  try {
    const parsed = resultEvent.safeParse(JSON.parse(String(record.value)));
    if (parsed.success) return { record, event: parsed.data };
    const [issue] = parsed.error.issues;
    return { record, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  } catch (cause) {
    return { record, problem: cause instanceof Error ? cause.message : 'not JSON' };
  }
};

const unreadableResult = (detail: string): Failure => ({
  reason: 'schema',
  error: 'unreadable-result',
  detail,
  attempts: 1,
});
