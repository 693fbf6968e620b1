/**
 * How far a client is: of each partition the offset of the next event that it has not got. Everything before
 * was sent, or is not for this client.
 */
export type Positions = readonly number[];

/** What `Last-Event-ID` says: the event that was sent last, and, where a stream has several partitions, all positions. */
export interface EventId {
  readonly partition: number;
  /** -1 where nothing of the partition was there yet. */
  readonly offset: number;
  /** Null where the stream is of one student, who lies on one partition. */
  readonly next: Positions | null;
}

/** The longest id: 240 partitions, each with tens of thousands of millions of results, fit. */
export const MAX_ID_CHARACTERS = 2_000;

/** The id of an event where all that a client gets lies on one partition: `{partition}-{offset}`. */
export const idOfOne = (partition: number, offset: number): string => `${partition}-${offset}`;

/**
 * The id of an event among several partitions: its own place, then, dot by dot and in base 36, the next offset of
 * each partition in their order. So whoever comes back needs no memory of ours.
 * Example: `1-41.0.16.9`: partition 1 was sent up to 41, partition 0 has nothing yet, partition 2 up to 8.
 */
export const idAmong = (partition: number, offset: number, next: Positions): string =>
  `${idOfOne(partition, offset)}.${next.map((each) => each.toString(36)).join('.')}`;

const FORM = /^(\d{1,5})-(-1|\d{1,15})((?:\.[0-9a-z]{1,10})*)$/;

/** Reads an id; undefined for what is none of ours. */
export const parseEventId = (text: string): EventId | undefined => {
  if (text.length > MAX_ID_CHARACTERS) return undefined;
  const [, partition, offset, others = ''] = FORM.exec(text) ?? [];
  if (partition === undefined || offset === undefined) return undefined;
  const next =
    others === ''
      ? null
      : others
          .slice(1)
          .split('.')
          .map((each) => parseInt(each, 36));
  if (next?.some((each) => !Number.isSafeInteger(each))) return undefined;
  return { partition: Number(partition), offset: Number(offset), next };
};
