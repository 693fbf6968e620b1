import { describe, expect, it } from '@jest/globals';
import { EMPTY_POPULATION, openPopulation } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { redisLikeStore } from '@mastery/ports/testing';
import { modelKey } from '@mastery/state-keys';
import { createItemAnalysis } from './item-analysis.ts';

/** Nine kinds of students, from weak to strong. */
const ABILITIES = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
type Share = (ability: number, round: number) => number;

/** An item that all kinds of students met so many times. */
const met = (topic: string, item: string, rounds: number, share: Share) =>
  Array.from({ length: rounds }, (_, round) =>
    ABILITIES.map((mean) => ({
      ...{ topic, item, weight: 1, student: { mean, variance: 0.2 } },
      share: share(mean, round),
    })),
  ).flat();

const byAbility: Share = (ability) => (ability > 0 ? 1 : 0);
const OUTCOMES = [
  ...met('loops', 'good', 20, byAbility),
  ...met('loops', 'wrong-key', 20, (ability) => 1 - byAbility(ability, 0)),
  ...met('lists', 'coin', 40, (_ability, round) => round % 2),
  ...met('lists', 'new', 1, byAbility),
  ...met('lists', 'unmet', 1, byAbility).slice(0, 4),
];

const given = () => {
  const { store } = redisLikeStore();
  const reads: string[] = [];
  const put = (name: string, value: object) =>
    store.transact([
      { kind: 'upsert', key: modelKey('population', name), value: JSON.stringify(value) },
    ]);
  const publish = async (version: string, outcomes = OUTCOMES) => {
    const fold = openPopulation(EMPTY_POPULATION, SHIPPED_MODEL.parameters);
    for (const outcome of outcomes) fold.observe(outcome);
    await put(version, fold.publish(version));
    await put('current', { version });
  };
  const ask = createItemAnalysis({
    getMany: (keys) => {
      reads.push(...keys);
      return store.getMany(keys);
    },
  });
  const names = async (request: Partial<Parameters<typeof ask>[0]>) =>
    (await ask({ limit: 9, ...request })).items.map(({ topic, item }) => `${topic}/${item}`);
  return { ask, names, publish, put, reads };
};

describe('item analysis', () => {
  it('says of each item how it behaves, and why that misleads', async () => {
    const { ask, publish } = given();
    await publish('population/1');
    const { items, model_version } = await ask({ topic: 'loops', limit: 9 });
    expect(model_version).toBe('population/1');
    expect(items).toMatchObject([
      { item: 'good', answers: 180, facility: 0.4444, finding: 'tells_apart' },
      {
        ...{ topic: 'loops', item: 'wrong-key', answers: 180, facility: 0.5556 },
        ...{ finding: 'misleads', reason: expect.stringContaining('its key may be wrong') },
      },
    ]);
    expect(items[1]?.interval.high).toBeLessThan(-0.5);
  });

  it('lists those that mislead, of all topics or of one', async () => {
    const { names, publish } = given();
    await publish('population/1');
    const finding = 'misleads';
    expect(await names({ finding })).toEqual(['lists/coin', 'loops/wrong-key']);
    expect(await names({ finding, topic: 'lists' })).toEqual(['lists/coin']);
    expect(await names({ finding: 'too_few_answers' })).toEqual(['lists/new']);
  });

  it('leaves out what fewer than five answered', async () => {
    const { names, publish } = given();
    await publish('population/1');
    expect(await names({ topic: 'lists' })).toEqual(['lists/coin', 'lists/new']);
  });

  it('goes on where a page ended', async () => {
    const { ask, names, publish } = given();
    await publish('population/1');
    const { next_cursor: cursor } = await ask({ limit: 3 });
    expect(cursor).toBe('loops/good');
    expect(await names({ cursor: cursor ?? '' })).toEqual(['loops/wrong-key']);
  });

  it('is of the newest version, and reads a version once', async () => {
    const { names, publish, reads } = given();
    await publish('population/1', OUTCOMES.slice(0, 180));
    await names({});
    expect(await names({})).toEqual(['loops/good']);
    expect(reads.filter((key) => key.endsWith('population/1'))).toHaveLength(1);
    await publish('population/2');
    expect(await names({})).toHaveLength(4);
  });

  it('keeps what it has where the named version is not there, and has nothing before the first', async () => {
    const { ask, publish, put } = given();
    expect(await ask({ limit: 9 })).toEqual({
      ...{ model_version: 'population/0', items: [], next_cursor: null },
    });
    await publish('population/1');
    await ask({ limit: 9 });
    await put('current', { version: 'population/2' });
    expect(await ask({ limit: 9 })).toMatchObject({ model_version: 'population/1' });
  });
});
