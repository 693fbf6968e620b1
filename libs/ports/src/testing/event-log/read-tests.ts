import { expect, it } from '@jest/globals';
import type { NewRecord } from '../../index.ts';
import type { Fixture } from './fixture.ts';
import { startReader, until, valuesOf } from './reader.ts';

const records = (from: number, to: number): readonly NewRecord[] =>
  Array.from({ length: to - from }, (_, n) => ({ key: 'k', value: String(from + n), headers: {} }));
const numbers = (from: number, to: number) => valuesFrom(records(from, to));
const valuesFrom = (all: readonly NewRecord[]) => all.map(({ value }) => String(value));

/** What every consumer of an event log does. */
export const readTests = (given: Fixture): void => {
  const append = async (topic: string, all: readonly NewRecord[]) => {
    const producer = await given().log.producer();
    await producer.append(topic, all);
    await producer.close();
  };

  it('gets key, value and headers byte for byte, and the time at which they arrived', async () => {
    const topic = await given().createTopic(1);
    const value = Buffer.from([0, 255, 128, 10]);
    const before = Date.now();
    await append(topic, [
      { key: Buffer.from([1, 2]), value, headers: { trace: 'abc', raw: Buffer.from([255]) } },
      { key: null, value: null, headers: {} },
    ]);
    const reader = await startReader(given().log, { topic, groupId: `${topic}.readers` });
    await until('reading', () => reader.records.length === 2);
    await reader.consumer.close();
    const [first, second] = reader.records;
    expect(first).toMatchObject({
      topic,
      partition: 0,
      offset: '0',
      key: Buffer.from([1, 2]),
      value,
    });
    expect(first!.headers).toEqual({ trace: Buffer.from('abc'), raw: Buffer.from([255]) });
    expect(first!.timestamp).toBeGreaterThanOrEqual(before - 1_000);
    expect(first!.timestamp).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(second).toMatchObject({ offset: '1', key: null, value: null, headers: {} });
  });

  it('gets a batch again, and nothing after it before, until its handler succeeds', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 5));
    const attempts: string[] = [];
    const reader = await startReader(
      given().log,
      { topic, groupId: `${topic}.readers` },
      async (batch, control) => {
        attempts.push(batch.records[0]!.offset);
        if (attempts.length === 1) await append(topic, records(5, 10));
        if (attempts.length < 3) throw new Error('not yet');
        await control.commit(batch.records.at(-1)!.offset);
      },
    );
    await until('reading', () => reader.records.length === 10);
    await reader.consumer.close();
    expect(attempts.slice(0, 3)).toEqual(['0', '0', '0']);
    expect(valuesOf(reader.records)).toEqual(numbers(0, 10));
  });

  it('goes on with other partitions while one of them fails', async () => {
    const topic = await given().createTopic(4);
    await append(topic, [
      { key: '21', value: 'bad', headers: {} },
      { key: 'foobar', value: 'good', headers: {} },
    ]);
    const reader = await startReader(
      given().log,
      { topic, groupId: `${topic}.readers` },
      (batch) => {
        const bad = batch.records.some(({ value }) => value!.toString() === 'bad');
        return bad ? Promise.reject(new Error('bad')) : Promise.resolve();
      },
    );
    await until('reading the good one', () => valuesOf(reader.records).includes('good'));
    await append(topic, [{ key: 'foobar', value: 'better', headers: {} }]);
    await until('reading the next one', () => valuesOf(reader.records).includes('better'));
    await reader.consumer.close();
    expect(valuesOf(reader.records)).toEqual(['good', 'better']);
  });

  it('begins at the end when a new group asks for it', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 3));
    const where = { topic, groupId: `${topic}.readers`, from: 'end' } as const;
    const reader = await startReader(given().log, where);
    const deadline = Date.now() + 10_000;
    for (let n = 3; reader.records.length === 0 && Date.now() < deadline; n += 1) {
      await append(topic, records(n, n + 1));
    }
    await until('reading', () => reader.records.length > 0);
    await reader.consumer.close();
    expect(Number(reader.records[0]!.value!.toString())).toBeGreaterThanOrEqual(3);
  });

  it('is healthy while it is a member, and not after it left', async () => {
    const topic = await given().createTopic(1);
    const reader = await startReader(given().log, { topic, groupId: `${topic}.readers` });
    await until('joining', () => reader.consumer.isHealthy());
    await reader.consumer.close();
    expect(reader.consumer.isHealthy()).toBe(false);
  });
};
