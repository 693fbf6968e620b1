import { describe, expect, it } from '@jest/globals';
import { PARAMETERS } from '../testing/outcomes.ts';
import { analyse, misleadingItems } from './analysis.ts';
import { EMPTY_POPULATION, openPopulation } from './population.ts';

/** Students from weak to strong; the good item is answered by ability, the other by chance. */
const answered = () => {
  const population = openPopulation(EMPTY_POPULATION, PARAMETERS);
  for (let n = 0; n < 400; n += 1) {
    const mean = (n % 9) / 2 - 2;
    const student = { mean, variance: 0.2 };
    const asked = { topic: 't', student, weight: 1 };
    population.observe({ ...asked, item: 'good', share: mean + Math.sin(n) > 0 ? 1 : 0 });
    population.observe({ ...asked, item: 'bad', share: Math.floor(n / 9) % 2 });
  }
  return population.publish('population/1');
};

describe('what the population knows of an item', () => {
  it('lists the item that does not tell who knows from who does not, and no other', () => {
    expect(misleadingItems(answered()).map(({ item }) => item)).toEqual(['t/bad']);
  });

  it('accuses nobody on a handful of answers', () => {
    const population = openPopulation(EMPTY_POPULATION, PARAMETERS);
    for (const share of [0, 1, 0, 1]) {
      const student = { mean: 1 - 2 * share, variance: 0.2 };
      population.observe({ topic: 't', item: 'new', student, share, weight: 1 });
    }
    expect(misleadingItems(population.publish('population/1'))).toEqual([]);
  });

  it('accuses no item at the beginning of a course, where nobody is known to be able yet', () => {
    const population = openPopulation(EMPTY_POPULATION, PARAMETERS);
    for (let n = 0; n < 400; n += 1) {
      const student = { mean: 0.01 * Math.sin(n), variance: 1.7 };
      population.observe({ topic: 't', item: 'first', student, share: n % 2, weight: 1 });
    }
    expect(misleadingItems(population.publish('population/1'))).toEqual([]);
  });

  it('makes an item harder that is answered wrong, and surer with each answer', () => {
    const population = openPopulation(EMPTY_POPULATION, PARAMETERS);
    const before = population.item('t/a');
    const student = { mean: 0, variance: 0.2 };
    population.observe({ topic: 't', item: 'a', student, share: 0, weight: 1 });
    const after = population.item('t/a');
    expect(after.mean).toBeGreaterThan(before.mean);
    expect(after.variance).toBeLessThan(before.variance);
  });

  it('goes on from a published version as if it had never stopped', () => {
    const first = answered();
    const again = openPopulation(
      JSON.parse(JSON.stringify(first)) as typeof first,
      PARAMETERS,
    ).publish('population/1');
    expect(again).toEqual(first);
    expect(analyse(again.items['t/good']!.moments).n).toBe(400);
  });
});
