import { sentNotificationKey } from '@mastery/state-keys';
import { digestWeek } from '../digest/week.ts';
import type { Reach } from '../directory/directory.ts';
import type { DueEntry, Source } from '../due/entry.ts';
import type { Delivery } from '../notification.ts';
import type { ChannelName, Destination } from '../sending/sender.ts';

/** A notification for somebody, and the result that it comes from. */
export interface Told extends Delivery {
  /** The student whom the result is about. */
  readonly about: string;
  readonly source: Source;
}

/**
 * A result this old is no news, milliseconds: it fills the inbox, and nothing is sent. Results carry the time
 * at which the broker took their event. So a worker that folds an old log anew, or a group that begins at
 * the log's start, tells nobody again, also where the send keys are gone.
 */
export const FRESH_MS = 24 * 3_600_000;

/** What is known when messages are planned. */
export interface PlanningContext {
  readonly now: number;
  /** Channels that this installation has. */
  readonly channels: ReadonlySet<ChannelName>;
  /** Student or teacher → HMAC. */
  readonly pseudonym: (recipient: string) => string;
}

/** The messages to plan for one notification: one for each destination that the recipient wants. */
export const entriesFor = (
  { recipient, notification, about, source }: Told,
  reach: Reach,
  { now, channels, pseudonym }: PlanningContext,
): readonly DueEntry[] => {
  const isNews = now - Date.parse(notification.created_at) <= FRESH_MS;
  if (reach.optedOut || !isNews) return [];
  const week = reach.digest === 'weekly' ? digestWeek(now) : null;
  const at = reach.notBefore(week?.to ?? now);
  const name = week === null ? notification.id : `digest-${week.name}`;
  return reach.destinations
    .filter(({ channel }) => channels.has(channel))
    .map(({ channel, id }: Destination): DueEntry => {
      const key = sentNotificationKey(name, channel, pseudonym(recipient), id);
      const digest = week === null ? {} : { digestOf: week };
      return {
        key,
        channel,
        recipient,
        destination: id,
        about,
        source,
        at,
        since: at,
        ...digest,
      };
    });
};
