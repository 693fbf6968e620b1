import { sentNotificationParts } from '@mastery/state-keys';
import type { DueEntry } from '../due/entry.ts';
import type { ChannelName } from '../sending/sender.ts';

/** The message that a dead letter is about, as its `dlq-part` names it. */
export interface LetterPart {
  /** The send key. */
  readonly key: string;
  /** Replays before it was given up. */
  readonly replay: number;
  readonly channel: ChannelName;
  /** The recipient, as a pseudonym. */
  readonly pseudonym: string;
  readonly destination: string;
}

/** Every channel: the compiler misses one that is new. */
const CHANNELS: Readonly<Record<ChannelName, ChannelName>> = {
  push: 'push',
  webhook: 'webhook',
  email: 'email',
};

/** Names a message that is given up, for its dead letter: one that failed again after a replay is a letter of its own. */
export const partOf = ({ key, replay = 0 }: Pick<DueEntry, 'key' | 'replay'>): string =>
  replay === 0 ? key : `${key}#${replay}`;

/** Reads a name back; null for what names no message. */
export const readPart = (part: string): LetterPart | null => {
  const { key = '', replay = 0 } =
    /^(?<key>[^#]+)(?:#(?<replay>\d{1,6}))?$/.exec(part)?.groups ?? {};
  const parts = sentNotificationParts(key);
  const channel = Object.values(CHANNELS).find((each) => each === parts?.channel);
  if (parts === null || channel === undefined) return null;
  const { pseudonym, destination } = parts;
  return { key, replay: Number(replay), channel, pseudonym, destination };
};
