import type { NotificationKind } from '@mastery/api-schemas';
import { sentNotificationKey } from '@mastery/state-keys';
import { type DigestWeek, weekOfDigest } from '../digest/week.ts';
import type { Reach } from '../directory/directory.ts';
import type { DueEntry, Source } from '../due/entry.ts';
import type { ChannelName } from '../sending/sender.ts';

/** A result that somebody is told. */
export interface Told {
  readonly recipient: string;
  /** The event's id. */
  readonly id: string;
  readonly kind: NotificationKind;
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
  /** Recipient → HMAC. */
  readonly pseudonym: (recipient: string) => string;
}

/** The messages to plan for one result and recipient: one for each destination that the recipient wants. */
export const entriesFor = (
  { recipient, id, kind, about, source }: Told,
  reach: Reach,
  { now, channels, pseudonym }: PlanningContext,
): readonly DueEntry[] => {
  if (reach.optedOut || now - source.time > FRESH_MS) return [];
  const week =
    reach.digest === 'weekly' ? weekOfDigest((after) => reach.nextDigest(after), now) : null;
  const at = reach.notBefore(week?.to ?? now);
  return reach.destinations
    .filter(({ channel }) => channels.has(channel) && reach.wants(week ? 'digest' : kind, channel))
    .map(({ channel, id: destination }): DueEntry => {
      const key = sentNotificationKey(nameOf(id, week), channel, pseudonym(recipient), destination);
      const base = { key, channel, recipient, destination, kind, about, source, at, since: at };
      return week === null ? base : { ...base, kind: 'digest', digestOf: week };
    });
};

const nameOf = (id: string, week: DigestWeek | null): string =>
  week === null ? id : `digest-${week.name}`;
