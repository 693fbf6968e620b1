import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { LogRecord, NewRecord } from '../../index.ts';
import type { Fixture } from './fixture.ts';
import { startReader, until, valuesOf } from './reader.ts';

const records = (from: number, to: number): readonly NewRecord[] =>
  Array.from({ length: to - from }, (_, n) => ({ key: 'k', value: String(from + n), headers: {} }));
const numbers = (from: number, to: number) => records(from, to).map(({ value }) => String(value));

/** Where a consumer goes on, where a log begins and ends, and who looks after it while nothing arrives. */
export const placeTests = (given: Fixture): void => {
  const append = async (topic: string, all: readonly NewRecord[]) => {
    const producer = await given().log.producer();
    await producer.append(topic, all);
    await producer.close();
  };
  const commitAll = async (
    batch: { readonly records: readonly LogRecord[] },
    control: { commit(offset: string): Promise<void> },
  ) => control.commit(batch.records.at(-1)!.offset);

  it('goes back to where a handler sends it, and drops what was fetched', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 1_200));
    let sentBack = false;
    const seen: string[] = [];
    const where = { topic, groupId: `${topic}.readers` };
    const reader = await startReader(given().log, where, async (batch, control) => {
      seen.push(...valuesOf(batch.records));
      await commitAll(batch, control);
      if (sentBack || !seen.includes('400')) return;
      sentBack = true;
      control.seek('100');
    });
    await until('reading to the end twice', () => seen.filter((n) => n === '1199').length === 1);
    await reader.consumer.close();
    const again = seen.lastIndexOf('100');
    expect(again).toBeGreaterThan(400);
    expect(seen.slice(again)).toEqual(numbers(100, 1_200));
  });

  it('goes forward to where a handler sends it', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 50));
    const seen: string[] = [];
    const where = { topic, groupId: `${topic}.readers` };
    const reader = await startReader(given().log, where, (batch, control) => {
      seen.push(...valuesOf(batch.records));
      if (seen[0] === '0' && seen.length === batch.records.length) control.seek('45');
      return Promise.resolve();
    });
    await until('reading the end', () => seen.at(-1) === '49' && seen.includes('45', 50));
    await reader.consumer.close();
    expect(seen.slice(-5)).toEqual(numbers(45, 50));
  });

  it('tells where a log begins and ends', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 7));
    let range: unknown;
    const where = { topic, groupId: `${topic}.readers` };
    const reader = await startReader(given().log, where, async (_batch, control) => {
      range = await control.range();
    });
    await until('reading', () => range !== undefined);
    await reader.consumer.close();
    expect(range).toEqual({ start: '0', end: '7' });
  });

  it('looks after partitions of which nothing arrives, never beside a batch of the same one', async () => {
    const topic = await given().createTopic(3);
    const idle = new Map<number, number>();
    const busy = new Set<number>();
    let overlaps = 0;
    const alone = async (partition: number, ms: number) => {
      if (busy.has(partition)) overlaps += 1;
      busy.add(partition);
      await sleep(ms);
      busy.delete(partition);
    };
    const consumer = await given().log.subscribe({
      topic,
      groupId: `${topic}.readers`,
      from: 'beginning',
      onBatch: async (batch, control) => {
        await alone(batch.partition, 50);
        await control.commit(batch.records.at(-1)!.offset);
      },
      onIdle: async ({ partition, generation }) => {
        expect(generation).toBeGreaterThan(0);
        await alone(partition, 200);
        idle.set(partition, (idle.get(partition) ?? 0) + 1);
      },
    });
    await until('looking after each partition', () => idle.size === 3, 5_000);
    for (let n = 0; n < 20; n += 1) {
      await append(topic, [{ key: `k${n}`, value: 'v', headers: {} }]);
      await sleep(50);
    }
    await until('looking again', () => [...idle.values()].every((times) => times >= 3));
    await consumer.close();
    expect(overlaps).toBe(0);
  });

  it('can be sent back while nothing arrives', async () => {
    const topic = await given().createTopic(1);
    await append(topic, records(0, 10));
    const seen: string[] = [];
    let sentBack = false;
    const consumer = await given().log.subscribe({
      topic,
      groupId: `${topic}.readers`,
      from: 'beginning',
      onBatch: async (batch, control) => {
        seen.push(...valuesOf(batch.records));
        await commitAll(batch, control);
      },
      onIdle: (_partition, control) => {
        if (seen.length === 10 && !sentBack) {
          sentBack = true;
          control.seek('4');
        }
        return Promise.resolve();
      },
    });
    await until('reading again', () => seen.length >= 16);
    await consumer.close();
    expect(seen).toEqual([...numbers(0, 10), ...numbers(4, 10)]);
  });
};
