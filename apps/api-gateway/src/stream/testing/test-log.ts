import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC, partitionOfKey } from '@mastery/event-schemas';
import { type EventLogReader, EventLogUnavailable, type LogRecord } from '@mastery/ports';
import type { LiveStreams } from '../live-streams.ts';

/** A log of results in the test's hands, and consumers of it that are as late as the test wants. */
export const createTestLog = (partitions: number) => {
  const logs: LogRecord[][] = Array.from({ length: partitions }, () => []);
  const world = { away: false, reads: [] as { partition: number; from: string; to: string }[] };
  const append = (studentId: string, more: object = {}) => {
    const id = randomUUID();
    const partition = partitionOfKey(Buffer.from(studentId), partitions);
    const log = logs[partition]!;
    const event = {
      ...{ specversion: '1.0', id, source: 'urn:test', type: 'student.struggle.detected' },
      ...{ subject: studentId, time: '2026-03-10T12:00:00Z', dataschema: 'https://inner/1' },
      data: { pattern: 'stuck', evidence: ['why'], caused_by: id, inner: 'secret' },
      ...more,
    };
    log.push({
      ...{ topic: TOPIC.results, partition, offset: String(log.length), timestamp: 0, headers: {} },
      key: Buffer.from(studentId),
      value: Buffer.from(JSON.stringify(event)),
    });
    return id;
  };
  const reader: EventLogReader = {
    ranges: () =>
      world.away
        ? Promise.reject(new EventLogUnavailable('away'))
        : Promise.resolve(logs.map(({ length }) => ({ start: '0', end: String(length) }))),
    committed: () => Promise.resolve(logs.map(() => null)),
    read: async function* ({ partition, from, to }) {
      world.reads.push({ partition, from, to });
      for (let at = Number(from); at < Math.min(Number(to), logs[partition]!.length); at += 3) {
        await sleep(1);
        if (world.away) throw new EventLogUnavailable('away');
        yield logs[partition]!.slice(at, Math.min(at + 3, Number(to)));
      }
    },
    close: () => Promise.resolve(),
  };
  /** A consumer that has everything up to now, and hands on what comes later. */
  const consumerOf = (streams: LiveStreams) => {
    const at = logs.map(({ length }) => length);
    return {
      /** Hands on what is new on every partition. */
      deliver: () =>
        logs.forEach((log, partition) => {
          const records = log.slice(at[partition]);
          at[partition] = log.length;
          if (records.length > 0) streams.take(partition, records);
        }),
      /** Loses its place: begins at the end, as a group without offsets does. */
      skip: () => logs.forEach((log, partition) => (at[partition] = log.length)),
      /** Hands the last records on again. */
      repeat: () => at.forEach((offset, partition) => (at[partition] = Math.max(0, offset - 2))),
    };
  };
  return { world, logs, append, reader, consumerOf };
};

/** An event as a client gets it. */
export interface Got {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly id?: string; readonly reason?: string };
}

/** Reads a stream as an `EventSource` does. */
export const listenTo = (pieces: AsyncIterable<string>) => {
  const got: Got[] = [];
  const client = { got, text: '', lastId: undefined as string | undefined, isOver: false };
  const iterator = pieces[Symbol.asyncIterator]();
  const read = async () => {
    for (let piece = await iterator.next(); !piece.done; piece = await iterator.next()) {
      client.text += piece.value;
      for (const block of piece.value.split('\n\n')) {
        const lines = block.split('\n').map((line) => line.split(/: ?(.*)/));
        const field = (name: string) => lines.find(([key]) => key === name)?.[1];
        const [id, type, data] = [field('id'), field('event'), field('data')];
        if (type === undefined || data === undefined) continue;
        if (id !== undefined) client.lastId = id;
        got.push({ id: id ?? '', type, data: JSON.parse(data) as Got['data'] });
      }
    }
    client.isOver = true;
  };
  const done = read();
  return {
    client,
    done,
    leave: () => iterator.return?.(),
    /** The ids of the results that came. */
    results: () => got.flatMap(({ data }) => (data.id === undefined ? [] : [data.id])),
    types: () => got.map(({ type }) => type),
  };
};

/** Waits until something holds. */
export const until = async (what: string, holds: () => boolean, ms = 4_000) => {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${ms} ms`);
    await sleep(5);
  }
};
