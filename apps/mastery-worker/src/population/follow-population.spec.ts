import { describe, expect, it } from '@jest/globals';
import { EMPTY_POPULATION } from '@mastery/learner-model';
import { redisLikeStore } from '@mastery/ports/testing';
import { followPopulation } from './follow-population.ts';

const population = (version: string) => ({ ...EMPTY_POPULATION, version });
const given = () => {
  const { store } = redisLikeStore();
  const failures: unknown[] = [];
  let isAway = false;
  const followed = followPopulation({
    store: {
      getMany: (keys) => (isAway ? Promise.reject(new Error('away')) : store.getMany(keys)),
    },
    onFailure: (error) => failures.push(error),
  });
  const put = (key: string, value: unknown) =>
    store.transact([{ kind: 'upsert', key, value: JSON.stringify(value) }]);
  return {
    followed,
    failures,
    goAway: () => (isAway = true),
    name: (version: string) => put('model:population:current', { version }),
    publish: (version: string) => put(`model:population:${version}`, population(version)),
  };
};

describe('the population that a worker measures with', () => {
  it('is empty until one is published', async () => {
    const { followed } = given();
    await followed.look();
    expect(followed.current()).toBe(EMPTY_POPULATION);
  });

  it('is the newest that is published', async () => {
    const { followed, publish, name } = given();
    for (const version of ['population/1', 'population/2']) {
      await publish(version);
      await name(version);
      await followed.look();
      expect(followed.current()).toEqual(population(version));
    }
  });

  it('stays where the named version is not there, or the store is away', async () => {
    const { followed, publish, name, goAway, failures } = given();
    await publish('population/1');
    await name('population/1');
    await followed.look();
    await name('population/2');
    await followed.look();
    goAway();
    await followed.look();
    expect(followed.current().version).toBe('population/1');
    expect(failures).toHaveLength(1);
  });
});
