import type { TrailFinding, TrailHead, VerificationQuestion } from '@mastery/api-schemas';
import type { BatchControl, EventLogReader, LogRecord } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { createSealer } from '../chain/sealer.ts';
import { createTrailStore } from '../chain/trail-store.ts';
import type { AuditEvents } from '../consume/audit-events.ts';
import { createConsumeTrail } from '../consume/consume.ts';
import { createReadRecord } from '../consume/read-record.ts';
import { createHeadMemory } from '../verify/head-memory.ts';
import { createVerify } from '../verify/verify-page.ts';

/** Broker time of offset 0; every offset is a second later. */
export const LOG_START = Date.parse('2026-03-10T12:00:00Z');
export const TOPIC = 'mastery.audit';
export const PLACE = { topic: TOPIC, partition: 0 };
export const HEAD = `audit:${TOPIC}:0:head`;

/** What to compare the trail with. */
type Beside = Partial<Pick<VerificationQuestion, 'seals' | 'with_log'>>;

/** What everything is sealed with. */
export const KEY = { kid: 'k-1', secret: Buffer.alloc(32, 'k') };
export const sealer = createSealer([KEY]);

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The record of a request at an offset; `bytes` longer than it need be. */
export const requestAt = (offset: number, { life = 0, bytes = 0 } = {}): LogRecord => ({
  topic: TOPIC,
  partition: 0,
  offset: String(offset),
  key: Buffer.from('0123456789abcdef'),
  value: Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id: uuid(life * 1_000_000 + offset + 1),
      source: 'urn:test',
      type: 'audit.entry',
      time: '2026-03-10T12:00:00.000Z',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      data: {
        who: '0123456789abcdef',
        role: 'student',
        method: 'POST',
        route: `/mastery/query${'x'.repeat(bytes)}`,
        whose: ['0123456789abcdef'],
        outcome: 'admitted',
      },
    }),
  ),
  timestamp: LOG_START + offset * 1_000,
  headers: {},
});

/** A topic of one partition, its consumer group and the trail of it, as far as they can be without servers. */
export const trailWorld = () => {
  const redis = redisLikeStore();
  let log: readonly LogRecord[] = [];
  let start = 0;
  let now = LOG_START;
  let committed = 0;
  let position = 0;
  let generation = 1;
  let isStale = false;
  let seeks = 0;
  const told: string[] = [];
  const tell =
    (what: string) =>
    (...said: readonly unknown[]) =>
      void told.push([what, ...said.slice(1)].join(' '));
  const events: AuditEvents = {
    appended: () => undefined,
    headBroken: tell('head broken'),
    headGone: tell('head gone'),
    gap: tell('gap'),
    anotherLog: tell('another log'),
    wentBack: tell('went back'),
  };
  const reads = (from: number, to: number) =>
    log.filter(({ offset }) => Number(offset) >= Math.max(from, start) && Number(offset) < to);
  const range = () => ({ start: String(start), end: String(end()) });
  const common = {
    ...{ store: redis.store, sealer, clock: { now: () => now } },
    reader: {
      // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
      read: async function* ({ from, to }: Parameters<EventLogReader['read']>[0]) {
        yield reads(Number(from), Number(to));
      },
      ranges: () => Promise.resolve([range()]),
    },
    readRecord: createReadRecord((id) =>
      Buffer.from(id).toString('hex').padEnd(16, '0').slice(0, 16),
    ),
  };
  const member = (sealing = sealer) =>
    createConsumeTrail({
      ...common,
      sealer: sealing,
      trail: createTrailStore(redis.store, sealing),
      events,
    });
  let consumer = member();
  const end = () => Number(log.at(-1)?.offset ?? -1) + 1;
  const control: BatchControl = {
    heartbeat: () => Promise.resolve(),
    isStale: () => isStale,
    commit: (offset) => {
      committed = Number(offset) + 1;
      return Promise.resolve();
    },
    seek: (offset) => {
      position = Number(offset);
      seeks += 1;
    },
    range: () => Promise.resolve(range()),
  };

  /** Hands over what the log has from the group's position on, as Kafka does; a rejection comes again. */
  const consume = async (batchSize = 500, tries = 50): Promise<void> => {
    for (let left = tries; left > 0; left -= 1) {
      const records = reads(position, Infinity).slice(0, batchSize);
      const last = records.at(-1);
      if (last === undefined) return;
      const before = seeks;
      const batch = { ...PLACE, generation, records, highWatermark: String(end()) };
      await consumer.onBatch(batch, control);
      if (seeks === before) position = Number(last.offset) + 1;
    }
  };
  const verifier = () =>
    createVerify({
      ...{ ...common, memory: createHeadMemory() },
      places: () => Promise.resolve([PLACE]),
    });
  let verify = verifier();

  return {
    ...{ redis, told, consume, common, control },
    committed: () => committed,
    append: (...records: readonly LogRecord[]) => {
      log = [...log, ...records];
    },
    /** The topic is made again, with these records. */
    replaceLog: (records: readonly LogRecord[]) => {
      [log, start, position, committed] = [records, 0, 0, 0];
    },
    expire: (before: number) => {
      start = before;
    },
    pass: (ms: number) => (now += ms),
    becomeStale: () => (isStale = true),
    onIdle: () => consumer.onIdle({ ...PLACE, generation }, control),
    /** Another process gets the partition; it begins at what was committed. */
    restart: (sealing = sealer) => {
      consumer = member(sealing);
      verify = verifier();
      generation += 1;
      isStale = false;
      position = committed;
    },
    /** A process that still believes to have the partition. */
    zombie: () => {
      const own = consumer;
      const own_generation = generation;
      return (records: readonly LogRecord[]) =>
        own.onBatch(
          { ...PLACE, generation: own_generation, records, highWatermark: String(end()) },
          { ...control, commit: () => Promise.resolve() },
        );
    },
    /** Verifies to the end: what does not fit, how much was looked at, and the heads as they are. */
    findings: async (beside: Beside = {}) => {
      const all = { findings: [] as TrailFinding[], heads: [] as TrailHead[] };
      const counts = { entries: 0, seals: 0, records: 0 };
      let cursor: string | undefined;
      do {
        const page = await verify({ seals: [], with_log: false, ...beside, cursor });
        all.findings.push(...(page?.findings ?? []));
        all.heads.push(...(page?.heads ?? []));
        counts.entries += page?.checked.entries ?? 0;
        counts.seals += page?.checked.seals ?? 0;
        counts.records += page?.checked.records ?? 0;
        cursor = page?.next_cursor ?? undefined;
      } while (cursor !== undefined);
      return { ...all, ...counts };
    },
    /** Offsets of the trail, in the order of the chain. */
    offsets: () => {
      const offsets: number[] = [];
      for (let key: string | null = HEAD; key !== null;) {
        const found = redis.read(key) as {
          entries: { offset: number }[];
          previous: { segment: string } | null;
        } | null;
        if (found === null) break;
        offsets.unshift(...found.entries.map(({ offset }) => offset));
        key = found.previous && `audit:${TOPIC}:0:${found.previous.segment}`;
      }
      return offsets;
    },
  };
};

/** A topic of one partition, its consumer group and its trail. */
export type TrailWorld = ReturnType<typeof trailWorld>;

/** The numbers from 0 up to, not including, `to`. */
export const upTo = (to: number, from = 0): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);
