import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Population, newLearner, openLearner, topicAt } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import type { LogRecord } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import {
  currentMasteryKey,
  modelKey,
  partitionPositionKey,
  processedKey,
} from '@mastery/state-keys';
import { documentOf } from '../../testing/class.ts';
import { control, recordOf } from '../testing/records.ts';
import { createConsumePopulation, createIdlePopulation } from './consume.ts';
import { outcomesIn } from './observed.ts';
import { createPopulationWriter } from './population-writer.ts';

const START = Date.parse('2026-03-10T12:00:00Z');
const { parameters } = SHIPPED_MODEL;
const quiz = (score: number, more: object = {}) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: 'urn:test', type: 'quiz.completed' },
  ...{ subject: 'ada', time: '2026-03-10T11:00:00.000Z' },
  data: { topic: 'loops', quiz_id: 'q1', score },
  ...more,
});
const at = (offset: number, event = quiz(0.2)): LogRecord =>
  recordOf(event, { offset: String(offset), partition: 3 });
const mark = (offset: number, outcome = 'applied') => ({
  ...{ outcome, partition: 3, offset, student_hash: 'h', processed_at: '2026-03-10T12:00:00Z' },
});

const given = () => {
  const memory = redisLikeStore();
  let now = START;
  const committed: string[] = [];
  const sought: string[] = [];
  const clock = { now: () => now };
  const newWriter = () =>
    createPopulationWriter({
      ...{ store: memory.store, clock, model: SHIPPED_MODEL },
      publishMs: 60_000,
    });
  const writer = newWriter();
  const consumerOf = (own: typeof writer) =>
    createConsumePopulation({
      ...{ store: memory.store, model: SHIPPED_MODEL, writer: own },
      timers: { sleep: () => Promise.resolve() },
      events: { consumed: () => undefined, observed: () => undefined },
    });
  const handling =
    (consume: ReturnType<typeof consumerOf>) =>
    (...records: readonly LogRecord[]) =>
      consume(
        { topic: 't', partition: 3, generation: 1, records, highWatermark: '99' },
        control({
          commit: (offset) => {
            committed.push(offset);
            return Promise.resolve();
          },
          seek: (offset) => void sought.push(offset),
        }),
      );
  const workerAt = (offset: number, epoch = 0) =>
    memory.put(partitionPositionKey('mastery.requests', 3), { offset, epoch });
  const state = () => memory.read(modelKey('population', 'state')) as { population: Population };
  workerAt(50);
  return {
    memory,
    committed,
    sought,
    workerAt,
    consume: handling(consumerOf(writer)),
    another: () => handling(consumerOf(newWriter())),
    idle: () =>
      createIdlePopulation({ writer })({ topic: 't', partition: 3, generation: 1 }, control()),
    travel: (ms: number) => (now += ms),
    answers: () => state().population.items['loops/q1']?.moments.n ?? 0,
    published: () => memory.read(modelKey('population', 'current')) as { version: string } | null,
    version: (n: number) => memory.read(modelKey('population', `population/${n}`)),
  };
};

describe('what is believed of items and topics', () => {
  it('learns from each graded outcome once, however often the log is read', async () => {
    const { consume, another, answers, committed } = given();
    const records = [at(1), at(2, quiz(0.4)), at(3, quiz(1))];
    await consume(...records);
    expect(answers()).toBe(3);
    await consume(...records);
    await another()(...records, at(4));
    expect(answers()).toBe(4);
    expect(committed).toEqual(['3', '3', '4']);
  });

  it('loses nothing to another writer at the same moment', async () => {
    const { consume, another, answers } = given();
    await consume(at(1));
    await another()(at(2));
    await consume(at(3));
    expect(answers()).toBe(3);
  });

  it('takes over what another writer had in part', async () => {
    const { consume, another, answers } = given();
    await consume(at(1));
    await another()(at(2), at(3));
    await consume(at(2), at(3), at(4));
    expect(answers()).toBe(4);
  });

  it('waits for mastery-worker', async () => {
    const { consume, workerAt, answers, committed, sought } = given();
    workerAt(2);
    const records = [at(2), at(3), at(4)];
    await consume(...records);
    expect([answers(), committed, sought]).toEqual([1, ['2'], ['3']]);
    await consume(...records.slice(1));
    expect([answers(), committed, sought]).toEqual([1, ['2'], ['3', '3']]);
  });

  it('passes over what the worker did not apply, and what it applied elsewhere', async () => {
    const { consume, memory, answers } = given();
    const [refused, again, fine] = [quiz(0.2), quiz(0.2), quiz(0.2)];
    memory.put(processedKey(refused.id), mark(1, 'failed'));
    memory.put(processedKey(again.id), mark(1));
    memory.put(processedKey(fine.id), mark(3));
    await consume(at(1, refused), at(2, again), at(3, fine));
    expect(answers()).toBe(1);
  });

  it('begins to count offsets anew in another life of the log', async () => {
    const { consume, workerAt, answers } = given();
    await consume(at(40));
    workerAt(50, 1);
    await consume(at(1, quiz(0.3)));
    expect(answers()).toBe(2);
  });

  it('judges by the ability right before the outcome, although the document has it already', async () => {
    const { memory } = given();
    const event = quiz(0.2);
    const open = openLearner(newLearner(parameters), parameters);
    const outcome = (key: string, time: string, share: number) => ({
      ...{ at: Date.parse(time), key, topic: 'loops', share },
      ...{ difficulty: 0, doubt: 1, weight: 8 },
    });
    open.observe(outcome('earlier', '2026-03-09T11:00:00Z', 1));
    const { ability } = open.core();
    const { belief } = topicAt(open.core(), 'loops', Date.parse(event.time), parameters);
    open.observe(outcome(`${event.id}.000`, event.time, 0.2));
    open.observe(outcome('later', '2026-03-11T11:00:00Z', 0));
    memory.put(currentMasteryKey('ada'), documentOf('ada', 0.5, { learner: open.stored() }));
    const [found] = await outcomesIn({ store: memory.store, model: SHIPPED_MODEL }, [at(1, event)]);
    expect(found?.outcome.student).toEqual({
      mean: ability.mean + belief.mean,
      variance: ability.variance + belief.variance,
    });
  });
});

describe('a published version', () => {
  it('comes at most once a minute, and with what came last', async () => {
    const { consume, idle, travel, published, version } = given();
    await consume(at(1));
    expect(published()).toEqual({ version: 'population/1' });
    const first = version(1);
    await consume(at(2));
    await idle();
    expect(published()).toEqual({ version: 'population/1' });
    travel(60_000);
    await idle();
    expect(published()).toEqual({ version: 'population/2' });
    expect(version(1)).toEqual(first);
    expect(version(2)).toMatchObject({
      version: 'population/2',
      items: { 'loops/q1': { moments: { n: 2 } } },
    });
    travel(60_000);
    await idle();
    expect(published()).toEqual({ version: 'population/2' });
  });

  it('stays for a while after it was replaced, and not for ever', async () => {
    const { consume, travel, version } = given();
    for (let offset = 1; offset <= 12; offset += 1) {
      await consume(at(offset));
      travel(60_000);
    }
    expect([version(1), version(2)]).toEqual([null, null]);
    expect(version(3)).not.toBeNull();
  });
});
