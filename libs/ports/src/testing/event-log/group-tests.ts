import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { BatchControl, NewRecord } from '../../index.ts';
import type { Fixture } from './fixture.ts';
import { startReader, until, valuesOf } from './reader.ts';

const spread = (count: number): readonly NewRecord[] =>
  Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value: String(n), headers: {} }));

/** What every consumer group of an event log does. */
export const groupTests = (given: Fixture): void => {
  const append = async (topic: string, all: readonly NewRecord[]) => {
    const producer = await given().log.producer();
    await producer.append(topic, all);
    await producer.close();
  };

  it('goes on after the last committed record', async () => {
    const topic = await given().createTopic(1);
    const where = { topic, groupId: `${topic}.readers` };
    await append(topic, spread(10));
    const first = await startReader(given().log, where, (_batch, control) => control.commit('3'));
    await until('reading', () => first.records.length > 0);
    await first.consumer.close();
    const second = await startReader(given().log, where);
    await until('reading the rest', () => second.records.length > 0);
    await second.consumer.close();
    expect(valuesOf(second.records)).toEqual(['4', '5', '6', '7', '8', '9']);
  });

  it('finishes and commits the batch in hand before it leaves', async () => {
    const topic = await given().createTopic(1);
    const where = { topic, groupId: `${topic}.readers` };
    await append(topic, spread(5));
    let begun = false;
    const first = await startReader(given().log, where, async (batch, control) => {
      begun = true;
      await sleep(700);
      expect(control.isStale()).toBe(false);
      await control.commit(batch.records.at(-1)!.offset);
    });
    await until('beginning', () => begun);
    await first.consumer.close();
    expect(first.records).toHaveLength(5);
    await append(topic, [{ key: 'k', value: 'next', headers: {} }]);
    const second = await startReader(given().log, where);
    await until('reading', () => second.records.length > 0);
    await second.consumer.close();
    expect(valuesOf(second.records)).toEqual(['next']);
  });

  it('divides the partitions anew when a member joins or leaves, and loses nothing', async () => {
    const topic = await given().createTopic(6);
    const where = { topic, groupId: `${topic}.readers` };
    const first = await startReader(given().log, where);
    const second = await startReader(given().log, where);
    await append(topic, spread(60));
    const read = () => new Set(valuesOf([...first.records, ...second.records]));
    await until('reading all', () => read().size === 60);
    expect(second.records.length).toBeGreaterThan(0);
    const ours = [...first.consumer.assignment(), ...second.consumer.assignment()];
    expect(ours.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    await second.consumer.close();
    const before = first.records.length;
    await append(topic, spread(60));
    await until('reading all alone', () => first.records.length - before >= 60);
    await first.consumer.close();
  });

  it('tells a member that was silent for too long, and hands its records to another', async () => {
    const topic = await given().createTopic(1);
    const where = { topic, groupId: `${topic}.readers` };
    await append(topic, spread(3));
    let silent: BatchControl | undefined;
    const first = await startReader(given().log, where, async (_batch, control) => {
      if (silent) return;
      silent = control;
      await sleep(given().sessionTimeoutMs + 3_000);
      await expect(control.commit('2')).rejects.toThrow();
    });
    await until('beginning', () => silent !== undefined);
    expect(silent!.isStale()).toBe(false);
    const second = startReader(given().log, where);
    await sleep(given().sessionTimeoutMs);
    expect(silent!.isStale()).toBe(true);
    const { records, consumer } = await second;
    await until('reading by the other', () => records.length === 3);
    await Promise.all([first.consumer.close(), consumer.close()]);
  }, 60_000);
};
