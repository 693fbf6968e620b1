import { expect, it } from '@jest/globals';
import type { EventLogProducer, NewRecord } from '../../index.ts';
import type { Fixture } from './fixture.ts';
import { startReader, until, valuesOf } from './reader.ts';

const record = (key: string, value: string): NewRecord => ({ key, value, headers: {} });

/** What every producer of an event log does. */
export const appendTests = (given: Fixture): void => {
  const withProducer = async <T>(use: (producer: EventLogProducer) => Promise<T>): Promise<T> => {
    const producer = await given().log.producer();
    try {
      return await use(producer);
    } finally {
      await producer.close();
    }
  };

  it('puts a key where the Java client puts it', async () => {
    const topic = await given().createTopic(12);
    const keys = ['21', 'foobar', 'abc', 'abc'];
    const positions = await withProducer((producer) =>
      producer.append(
        topic,
        keys.map((key) => record(key, key)),
      ),
    );
    expect(positions.map(({ partition }) => partition)).toEqual([0, 6, 3, 3]);
  });

  it('answers the position at which each record is found', async () => {
    const topic = await given().createTopic(3);
    const records = Array.from({ length: 50 }, (_, n) => record(`key-${n % 7}`, `value-${n}`));
    const positions = await withProducer((producer) => producer.append(topic, records));
    const reader = await startReader(given().log, { topic, groupId: `${topic}.readers` });
    await until('reading all records', () => reader.records.length === 50);
    await reader.consumer.close();
    const found = new Map(
      reader.records.map((each) => [`${each.partition}/${each.offset}`, each.value!.toString()]),
    );
    expect(positions.map(({ partition, offset }) => found.get(`${partition}/${offset}`))).toEqual(
      records.map(({ value }) => value),
    );
  });

  it('keeps the order of calls that nobody waited for', async () => {
    const topic = await given().createTopic(2);
    const values = Array.from({ length: 300 }, (_, n) => String(n));
    await withProducer((producer) =>
      Promise.all(values.map((value) => producer.append(topic, [record('one-key', value)]))),
    );
    const reader = await startReader(given().log, { topic, groupId: `${topic}.readers` });
    await until('reading all records', () => reader.records.length === values.length);
    await reader.consumer.close();
    expect(valuesOf(reader.records)).toEqual(values);
  });

  it('takes more at once than a broker takes in one request', async () => {
    const topic = await given().createTopic(1);
    const records = Array.from({ length: 1_000 }, () => record('one-key', 'x'.repeat(3_000)));
    const positions = await withProducer((producer) => producer.append(topic, records));
    expect(positions.map(({ offset }) => offset)).toEqual(records.map((_, n) => String(n)));
  });

  it('answers nothing for nothing', async () => {
    const topic = await given().createTopic(1);
    expect(await withProducer((producer) => producer.append(topic, []))).toEqual([]);
  });

  it('finds the broker there', async () => {
    await expect(withProducer((producer) => producer.probe())).resolves.toBeUndefined();
  });
};
