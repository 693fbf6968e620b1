import { createHash } from 'node:crypto';
import { resultEvent } from '@mastery/event-schemas';
import { compose } from '../compose.ts';
import type { DueEntry } from '../due/entry.ts';
import { DIGEST, type Notification } from '../notification.ts';
import type { Message } from '../sending/sender.ts';
import type { Texts } from '../texts/texts.ts';

/** What the words of a message come from. */
export interface MessageDeps {
  readonly texts: Texts;
  /**
   * What stands in a recipient's inbox, the newest first.
   * @throws StateStoreUnavailable
   */
  readonly inboxOf: (recipient: string) => Promise<readonly Notification[]>;
}

/** Composes the message of an entry; null when there is nothing to tell. */
export const createMessageOf =
  ({ texts, inboxOf }: MessageDeps) =>
  async (entry: DueEntry): Promise<Message | null> => {
    const notification =
      entry.digestOf === undefined
        ? compose(resultEvent.parse(JSON.parse(entry.source.value)), entry.recipient, texts)
        : digest(entry.digestOf, await inboxOf(entry.recipient), texts);
    return notification === null
      ? null
      : { id: messageId(entry.key), recipient: entry.recipient, notification };
  };

/** Follows from the send key: the same at every try, by whichever process. 32 hexadecimal digits. */
export const messageId = (sendKey: string): string =>
  createHash('sha256').update(sendKey).digest('hex').slice(0, 32);

const digest = (
  { name, from, to }: NonNullable<DueEntry['digestOf']>,
  inbox: readonly Notification[],
  texts: Texts,
): Notification | null => {
  const told = inbox.filter(({ created_at: at }) => Date.parse(at) >= from && Date.parse(at) < to);
  if (told.length === 0) return null;
  return {
    id: `digest-${name}`,
    type: DIGEST,
    ...texts.weeklyDigest(told),
    created_at: new Date(to).toISOString(),
    read: false,
    trace_id: '',
  };
};
