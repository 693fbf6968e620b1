import { expect, it } from '@jest/globals';
import type { LogRecord, NewRecord } from '../../index.ts';
import type { Fixture } from './fixture.ts';
import { startReader, until, valuesOf } from './reader.ts';

const records = (count: number, size = 0): readonly NewRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    key: 'k',
    value: String(n).padEnd(size, ' '),
    headers: {},
  }));

/** What reading outside of any group does. */
export const readerTests = (given: Fixture): void => {
  const append = async (topic: string, all: readonly NewRecord[]) => {
    const producer = await given().log.producer();
    await producer.append(topic, all);
    await producer.close();
  };
  const read = async (topic: string, from: string, to: string): Promise<readonly LogRecord[]> => {
    const reader = await given().log.reader();
    const found: LogRecord[] = [];
    for await (const batch of reader.read({ topic, partition: 0, from, to })) found.push(...batch);
    await reader.close();
    return found;
  };

  it('tells the range of every partition', async () => {
    const topic = await given().createTopic(3);
    await append(topic, [{ key: '21', value: 'v', headers: {} }]);
    const reader = await given().log.reader();
    const ranges = await reader.ranges(topic);
    await reader.close();
    expect(ranges.map(({ end }) => end).toSorted()).toEqual(['0', '0', '1']);
    expect(ranges.map(({ start }) => start)).toEqual(['0', '0', '0']);
  });

  it('tells how far a group is with every partition, and that another has not begun', async () => {
    const topic = await given().createTopic(3);
    await append(topic, [{ key: '21', value: 'v', headers: {} }]);
    const groupId = `${topic}.readers`;
    const { records: read, consumer } = await startReader(given().log, { topic, groupId });
    await until('reading', () => read.length === 1);
    await consumer.close();
    const reader = await given().log.reader();
    const [committed, others] = [
      await reader.committed(groupId, topic),
      await reader.committed(`${topic}.others`, topic),
    ];
    await reader.close();
    expect(committed[read[0]!.partition]).toBe('1');
    expect(committed.filter((offset) => offset === null)).toHaveLength(2);
    expect(others).toEqual([null, null, null]);
  });

  it('reads a stretch in order, and ends there', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(3_000, 500));
    expect(valuesOf(await read(topic, '0', '3000')).map(Number)).toEqual(
      Array.from({ length: 3_000 }, (_, n) => n),
    );
    expect(valuesOf(await read(topic, '1998', '2002')).map(Number)).toEqual([
      1998, 1999, 2000, 2001,
    ]);
  });

  it('reads nothing where there is nothing, and stops at the end of the log', async () => {
    const topic = await given().createTopic(1);
    expect(await read(topic, '0', '10')).toEqual([]);
    await append(topic, records(2));
    expect(await read(topic, '5', '10')).toEqual([]);
    expect(valuesOf(await read(topic, '1', '10')).map(Number)).toEqual([1]);
  });

  it('can be left before the end', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(2_000, 500));
    const reader = await given().log.reader();
    for await (const batch of reader.read({ topic, partition: 0, from: '0', to: '2000' })) {
      expect(batch[0]?.offset).toBe('0');
      break;
    }
    await reader.close();
  });
};
