import type { Position } from '@mastery/ports';

/** Where a broker put the first record of a partition. */
export interface Appended {
  readonly topicName: string;
  readonly partition: number;
  readonly baseOffset?: string;
}

/**
 * The position of each record of a request. The broker tells the first offset of each partition; the
 * records of one partition follow it in the order in which they were sent.
 *
 * @throws Error when the broker left out a partition
 */
export const positionsOf = (
  sent: readonly { readonly topic: string; readonly partition: number }[],
  appended: readonly Appended[],
): readonly Position[] => {
  const next = new Map(
    appended.map(({ topicName, partition, baseOffset }) => [
      `${topicName}/${partition}`,
      baseOffset === undefined ? undefined : BigInt(baseOffset),
    ]),
  );
  return sent.map(({ topic, partition }) => {
    const place = `${topic}/${partition}`;
    const offset = next.get(place);
    if (offset === undefined) throw new Error(`Kafka did not say where it put ${place}`);
    next.set(place, offset + 1n);
    return { partition, offset: String(offset) };
  });
};
