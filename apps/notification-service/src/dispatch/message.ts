import { resultEvent } from '@mastery/event-schemas';
import { audienceOf, compose } from '../compose.ts';
import type { DueEntry } from '../due/entry.ts';
import { DIGEST, type Notification } from '../notification.ts';
import type { Message } from '../sending/sender.ts';
import type { Texts } from '../texts/texts.ts';

/** What the words of a message come from. */
export interface MessageDeps {
  /** By BCP 47 tag. */
  readonly textsIn: (language: string) => Texts;
  /**
   * What stands in a recipient's inbox, the newest first.
   * @throws StateStoreUnavailable
   */
  readonly inboxOf: (recipient: string) => Promise<readonly Notification[]>;
}

/** Composes the message of an entry in the recipient's language; null when there is nothing to tell. */
export type MessageOf = (entry: DueEntry, language: string) => Promise<Message | null>;

/**
 * Words are chosen when a message is sent. Its id is the send key: the same at every try, by whichever process.
 */
export const createMessageOf =
  ({ textsIn, inboxOf }: MessageDeps): MessageOf =>
  async (entry, language) => {
    const { key: id, recipient, about, source, digestOf } = entry;
    const texts = textsIn(language);
    const audience = audienceOf(recipient);
    const notification =
      digestOf === undefined
        ? compose(resultEvent.parse(JSON.parse(source.value)), audience, texts)
        : digest(digestOf, await inboxOf(recipient), texts);
    if (notification === null) return null;
    // A platform is told what its students are told, and whom it is about.
    return { id, recipient: audience === 'platform' ? about : recipient, notification };
  };

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
