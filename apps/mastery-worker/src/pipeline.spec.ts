import { describe, expect, it } from '@jest/globals';
import type { ResultEvent } from '@mastery/event-schemas';
import type {
  BatchControl,
  EventLogProducer,
  LogRecord,
  NewRecord,
  StateStore,
} from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { createPipeline } from './pipeline.ts';
import { event, record, steps, validate } from './testing/records.ts';

type Step = 'read' | 'transact' | 'publish' | 'commit';

/** A world around the pipeline that remembers what happened and can break at any step. */
const createWorld = () => {
  const memory = redisLikeStore();
  const happened: Step[] = [];
  const published: ResultEvent[] = [];
  const deadLetters: NewRecord[] = [];
  let committed = -1;
  let broken: { step: Step; when: 'before' | 'after' } | null = null;
  let stale = false;

  const step = async <Answer>(name: Step, work: () => Promise<Answer> | Answer) => {
    const fails = broken?.step === name ? broken : null;
    if (fails?.when === 'before') throw new Error(`broken before ${name}`);
    happened.push(name);
    const answer = await work();
    if (fails?.when === 'after') throw new Error(`broken after ${name}`);
    return answer;
  };
  const store: StateStore = {
    ...memory.store,
    getMany: (keys) => step('read', () => memory.store.getMany(keys)),
    transact: (operations) => step('transact', () => memory.store.transact(operations)),
  };
  const producer: EventLogProducer = {
    append: (topic, records) =>
      step('publish', () => {
        if (topic === 'mastery.dlq') deadLetters.push(...records);
        else
          published.push(...records.map(({ value }) => JSON.parse(String(value)) as ResultEvent));
        return [];
      }),
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const control: BatchControl = {
    heartbeat: () => Promise.resolve(),
    isStale: () => stale,
    commit: (offset) =>
      step('commit', () => {
        committed = Number(offset);
      }),
  };
  const start = () => {
    const pipeline = createPipeline({
      ...steps,
      validate,
      store,
      producer,
      clock: { now: () => 0 },
      events: { consumed: () => undefined, processed: () => undefined },
    });
    return (records: readonly LogRecord[]) => {
      const batch = { topic: 'mastery.requests', partition: 0, records, highWatermark: '99' };
      return pipeline(batch, control);
    };
  };
  return {
    memory,
    happened,
    published,
    deadLetters,
    start,
    committed: () => committed,
    document: () => memory.read('student:ada:profile:current_mastery') as { revision: number },
    breakAt: (at: Step, when: 'before' | 'after') => (broken = { step: at, when }),
    mend: () => (broken = null),
    loosePartition: () => (stale = true),
  };
};

const records = [1, 2, 3].map((number) => record(number - 1, event(number)));

describe('the pipeline', () => {
  it('reads, writes, publishes, commits: in this order', async () => {
    const world = createWorld();
    await world.start()(records);
    expect(world.happened).toEqual(['read', 'read', 'transact', 'publish', 'commit']);
    expect(world.committed()).toBe(2);
  });

  const steps_: readonly Step[] = ['read', 'transact', 'publish', 'commit'];
  it.each(steps_.flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
    'applies each event once when it dies %s %s, and every result is published',
    async (at, when) => {
      const world = createWorld();
      world.breakAt(at, when);
      await expect(world.start()(records)).rejects.toThrow('broken');
      expect(world.committed()).toBe(at === 'commit' && when === 'after' ? 2 : -1);
      world.mend();
      // A new process gets the same records again, cut differently.
      const restarted = world.start();
      await restarted(records.slice(0, 2));
      await restarted(records.slice(2));
      expect(world.document().revision).toBe(3);
      const updates = world.published.filter(({ type }) => type === 'mastery.updated');
      expect(new Set(updates.map(({ data }) => data.caused_by))).toEqual(
        new Set([1, 2, 3].map((number) => event(number).id)),
      );
      // Published again is the same again: consumers drop it by its id.
      const bytes = new Map(updates.map((update) => [update.id, JSON.stringify(update)]));
      expect(bytes.size).toBe(3);
      for (const update of updates) expect(JSON.stringify(update)).toBe(bytes.get(update.id));
      expect(world.committed()).toBe(2);
    },
  );

  it('applies an event whose document was refused while its marker was written', async () => {
    const world = createWorld();
    const key = 'student:ada:profile:current_mastery';
    await world.start()(records.slice(0, 1));
    const current = world.memory.read(key);
    // Somebody else writes the document between our read and our write.
    world.memory.beforeNextWrite(() => world.memory.put(key, current));
    const again = world.start();
    await expect(again(records.slice(1))).rejects.toThrow('stale ETag');
    await again(records.slice(1));
    expect(world.document().revision).toBe(3);
  });

  it('touches nothing once the partition is lost', async () => {
    const world = createWorld();
    world.loosePartition();
    await world.start()(records);
    expect(world.happened).toEqual(['read', 'read']);
  });

  it('remembers as position the record before the batch, with the event found there', async () => {
    const world = createWorld();
    const run = world.start();
    const position = () => world.memory.read('partition:mastery.requests:0:position');
    await run(records.slice(0, 1));
    expect(position()).toMatchObject({ offset: -1, event_id: null });
    await run(records.slice(1));
    expect(position()).toMatchObject({ offset: 0, event_id: event(1).id });
  });

  it('cuts a transaction that would be too large, in log order', async () => {
    const world = createWorld();
    const large = Array.from({ length: 200 }, (_, n) =>
      event(n, {
        data: { topic: `t${n}`.padEnd(120, 'x'), exercise_id: 'e', correct: true },
      }),
    );
    const run = world.start();
    const all = large.map((each, offset) => record(offset, each));
    for (let from = 0; from < all.length; from += 100) await run(all.slice(from, from + 100));
    const transactions = world.happened.filter((step) => step === 'transact');
    expect(transactions.length).toBeGreaterThan(all.length / 100);
    expect(world.committed()).toBe(all.length - 1);
    const updates = world.published.filter(({ type }) => type === 'mastery.updated');
    expect(updates.map(({ data }) => data.caused_by)).toEqual(large.map(({ id }) => id));
  });
});
