import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StateOperation, StateStore } from '@mastery/ports';
import { currentMasteryKey, dailyMasteryKey } from '@mastery/state-keys';
import type { Gateway } from './gateway.ts';
import { patiently } from './patiently.ts';

/** A student who really went through the engine; all others are copies. */
const MODEL = 'bench-model';
const EVENTS = 60;
/** Documents in one transaction. */
const AT_ONCE = 10;
const DAY_MS = 86_400_000;
const TOPICS = ['BBB-block-1', 'BBB-block-2', 'BBB-block-3'];

/** Students whose documents stand in the state store. */
export interface Seeded {
  readonly students: readonly string[];
  /** A document as it is stored, in bytes. */
  readonly documentBytes: number;
}

/**
 * Sends 60 events of one student through the front door, then copies the document and today's snapshot to
 * as many students as asked: what a query costs depends on the document, not on how it came about.
 */
export const seed = async (gateway: Gateway, store: StateStore, count: number): Promise<Seeded> => {
  const past = Array.from({ length: EVENTS }, (_, n) => event(n));
  await patiently(() => gateway.post('/mastery/ingest', past));
  await applied(gateway, EVENTS);
  // Until the next batch a document carries the results of the last one: that of one event is usual.
  const last = event(EVENTS);
  await patiently(() => gateway.post('/mastery/ingest', last));
  await applied(gateway, EVENTS + 1);
  const key = currentMasteryKey(MODEL);
  const model = (await patiently(() => store.getMany([key]))).get(key)?.value ?? '';
  const students = Array.from({ length: count }, (_, n) => `bench-${n}`);
  for (let start = 0; start < count; start += AT_ONCE) {
    const documents = students.slice(start, start + AT_ONCE).map((student): StateOperation => ({
      kind: 'upsert',
      key: currentMasteryKey(student),
      value: model.replaceAll(MODEL, student),
    }));
    await patiently(() => store.transact(documents));
  }
  const [first = ''] = students;
  // A snapshot is what a query answers.
  const value = await (await gateway.post('/mastery/query', { student_id: first })).text();
  for (let back = 0; back < 90; back += 1) {
    const key = dailyMasteryKey(first, dayBack(back));
    const snapshot: StateOperation = { kind: 'upsert', key, value, ttlSeconds: 86_400 };
    await patiently(() => store.transact([snapshot]));
  }
  return { students, documentBytes: Buffer.byteLength(model) };
};

const applied = async (gateway: Gateway, count: number): Promise<void> => {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if ((await gateway.evidenceOf(MODEL)) >= count) return;
    await sleep(50);
  }
  throw new Error('the engine did not apply the events of the model student');
};

const dayBack = (days: number): string =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const event = (n: number) => {
  const topic = TOPICS[n % TOPICS.length];
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: 'urn:bench',
    type: 'exercise.completed',
    subject: MODEL,
    time: new Date(Date.now() - (EVENTS - n) * 3_600_000).toISOString(),
    data: { topic, exercise_id: `exercise-${n}`, score: (n % 10) / 10, duration_s: 120 },
  };
};
