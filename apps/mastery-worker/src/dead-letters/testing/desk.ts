import { deadLetter, partitionOfKey } from '@mastery/event-schemas';
import {
  type EventLogProducer,
  type EventLogReader,
  EventLogUnavailable,
  type Invocation,
  type InvocationReply,
  type LogRecord,
  type NewRecord,
} from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { event, record, validate } from '../../testing/records.ts';
import { createOpenLetters } from '../count-open.ts';
import { createDiscard } from '../discard.ts';
import { createList } from '../list.ts';
import { createReplay } from '../replay.ts';
import type { ReplayRequest } from '../replay-request.ts';
import { createReviews } from '../reviews.ts';
import { createShow } from '../show.ts';

/** When tests begin, milliseconds since the epoch. */
export const START = Date.parse('2026-03-11T09:00:00Z');
/** Partitions of each topic. */
export const PARTITIONS = 3;
export const ADA = { subject: 'admin-ada', role: 'admin' } as const;
export const BOB = { subject: 'admin-bob', role: 'admin' } as const;

const bytes = (content: string | Buffer | null): Buffer | null =>
  content === null ? null : Buffer.from(content);

/** A log in memory whose topics begin where retention has left them. */
const createLog = (now: () => number) => {
  const topics = new Map<string, LogRecord[][]>();
  const starts = new Map<string, number>();
  const away = { broker: false };
  const partsOf = (topic: string) => {
    const parts = topics.get(topic) ?? Array.from({ length: PARTITIONS }, () => []);
    topics.set(topic, parts);
    return parts;
  };
  const append = (topic: string, { key, value, headers }: NewRecord) => {
    const partition = key === null ? 0 : partitionOfKey(Buffer.from(key), PARTITIONS);
    const part = partsOf(topic)[partition]!;
    const offset = String(part.length);
    part.push({
      topic,
      partition,
      offset,
      key: bytes(key),
      value: bytes(value),
      timestamp: now(),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, content]) => [name, Buffer.from(content)]),
      ),
    });
    return { partition, offset };
  };
  const reads: { readonly partition: number; readonly count: number }[] = [];
  const reader: EventLogReader = {
    ranges: (topic) =>
      Promise.resolve(
        partsOf(topic).map((part, partition) => ({
          start: String(starts.get(`${topic}/${partition}`) ?? 0),
          end: String(part.length),
        })),
      ),
    committed: (_groupId, topic) => Promise.resolve(partsOf(topic).map(() => null)),
    read: async function* ({ topic, partition, from, to }) {
      // Values only: an array's holes are offsets that hold no record.
      const found = Object.values(partsOf(topic)[partition]!.slice(Number(from), Number(to)));
      reads.push({ partition, count: found.length });
      await Promise.resolve();
      if (found.length > 0) yield found;
    },
    close: () => Promise.resolve(),
  };
  const producer: EventLogProducer = {
    append: (topic, records) =>
      away.broker
        ? Promise.reject(new EventLogUnavailable('away'))
        : Promise.resolve(records.map((each) => append(topic, each))),
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { append, reader, producer, reads, away, starts, partsOf };
};

/** notification-service as far as the desk sees it: what it was asked, and what it answers. */
const createNeighbour = () => {
  const asked: Invocation[] = [];
  const neighbour = {
    asked,
    answer: { status: 200, body: { due_at: new Date(START).toISOString() } } as InvocationReply,
    /** Something happens while it is being asked. */
    meanwhile: (): Promise<unknown> => Promise.resolve(),
    invoker: {
      invoke: async (invocation: Invocation): Promise<InvocationReply> => {
        asked.push(invocation);
        await neighbour.meanwhile();
        return neighbour.answer;
      },
    },
  };
  return neighbour;
};

/** Review and repair over a log and a store in memory. */
export const createDesk = () => {
  const time = { now: START };
  const clock = { now: () => time.now };
  const log = createLog(clock.now);
  const memory = redisLikeStore();
  const reviews = createReviews(memory.store);
  const counts = new Map<string, number>();
  const told: string[] = [];
  const events = {
    replayed: ({ id }: { readonly id: string }) => void told.push(`replayed ${id}`),
    discarded: ({ id }: { readonly id: string }) => void told.push(`discarded ${id}`),
    open: (all: ReadonlyMap<string, number>) => {
      counts.clear();
      for (const [reason, count] of all) counts.set(reason, count);
    },
    uncounted: () => void told.push('uncounted'),
  };
  const neighbour = createNeighbour();
  const { invoker } = neighbour;
  const deps = { ...log, invoker, store: memory.store, reviews, clock, events, judge: validate };
  const replay = createReplay(deps);

  /** A record of `mastery.requests` that fails; a second later the next one. */
  const fail = (
    value: unknown,
    { key = 'ada', offset = 7, topic = 'mastery.requests', ...more }: FailOptions = {},
  ): string => {
    time.now += 1_000;
    const source = { ...record(offset, value, key), topic, ...more };
    const partition = more.partition ?? partitionOfKey(Buffer.from(key), PARTITIONS);
    const original = { ...source, partition };
    if (topic === 'mastery.requests') log.partsOf(topic)[partition]![offset] = original;
    const failure = {
      reason: 'business-rule' as const,
      error: 'unknown-topic' as const,
      detail: 'no such topic',
      attempts: 1,
      ...more.failure,
    };
    const at = log.append('mastery.dlq', deadLetter(original, failure, time.now));
    return `${at.partition}-${at.offset}`;
  };
  return {
    ...log,
    memory,
    time,
    counts,
    told,
    fail,
    list: createList(deps),
    show: createShow(deps),
    replay: (request: Omit<ReplayRequest, 'traceparent'>) =>
      replay({ ...request, traceparent: '' }),
    neighbour,
    discard: createDiscard(deps),
    open: createOpenLetters(deps),
    /** The replays that were sent to `mastery.requests`, as JSON. */
    sent: () =>
      log
        .partsOf('mastery.requests')
        .flat()
        .filter(({ value }) => String(value).includes('"replay_of"'))
        .map(({ value }) => JSON.parse(String(value)) as Record<string, unknown>),
  };
};

interface FailOptions {
  readonly key?: string;
  readonly offset?: number;
  readonly topic?: string;
  readonly partition?: number;
  readonly headers?: Readonly<Record<string, Buffer>>;
  readonly failure?: object;
}

/** An event that nothing is wrong with any more. */
export const good = event(1);
