import type { OutboundMessage } from '@mastery/ports';
import { wireId } from '../wire-id.ts';

/** What fits encrypted into 4,096 bytes, which is all that push services must take: RFC 8291 adds 103. */
export const MAX_PAYLOAD_BYTES = 3_993;

/** Longer titles are shown by no browser. */
const MAX_TITLE = 200;

/**
 * What the service worker shows, as JSON of at most 3,993 bytes: the words are cut where they would not fit.
 * `id` is the notification's in the inbox; a second message with the same `tag` replaces the first.
 */
export const pushPayload = ({ id: messageId, notification }: OutboundMessage): string => {
  const { id, type, title, body } = notification;
  const withWords = (words: string) =>
    JSON.stringify({ id, tag: wireId(messageId), type, title: cut(title, MAX_TITLE), body: words });
  const fits = (length: number) =>
    Buffer.byteLength(withWords(cut(body, length))) <= MAX_PAYLOAD_BYTES;
  return withWords(cut(body, greatest(fits, MAX_PAYLOAD_BYTES)));
};

/** The first so many characters, with an ellipsis when that is not all. */
const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
};

/** The greatest number up to `max` that fits, given that every smaller one does. */
const greatest = (fits: (n: number) => boolean, max: number): number => {
  if (fits(max)) return max;
  let [low, high] = [0, max];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};
