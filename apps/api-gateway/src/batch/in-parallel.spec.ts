import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inParallel } from './in-parallel.ts';

const collect = async <Outcome>(outcomes: AsyncIterable<Outcome>) => {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
};

describe('work in parallel', () => {
  const items = Array.from({ length: 20 }, (_, n) => n);

  it('comes back in the order of the items, whatever is done first', async () => {
    const outcomes = inParallel(items, 7, async (n) => {
      await sleep((n * 7) % 5);
      return n * 2;
    });
    expect(await collect(outcomes)).toEqual(items.map((n) => n * 2));
  });

  it('is never done for more items side by side than allowed, and for as many as allowed', async () => {
    let running = 0;
    let most = 0;
    const outcomes = inParallel(items, 4, async () => {
      most = Math.max(most, ++running);
      await sleep(2);
      running -= 1;
    });
    await collect(outcomes);
    expect(most).toBe(4);
  });

  it('waits for whoever takes its outcomes', async () => {
    let begun = 0;
    const outcomes = inParallel(items, 3, () => Promise.resolve(begun++));
    await outcomes.next();
    await sleep(5);
    expect(begun).toBe(4);
    await outcomes.return();
    expect(begun).toBe(4);
  });

  it('fails where an item fails, after the outcomes before it', async () => {
    const seen: number[] = [];
    const outcomes = inParallel(items, 4, (n) =>
      n === 2 ? Promise.reject(new Error('bad')) : Promise.resolve(n),
    );
    const all = (async () => {
      for await (const outcome of outcomes) seen.push(outcome);
    })();
    await expect(all).rejects.toThrow('bad');
    expect(seen).toEqual([0, 1]);
  });

  it('of nothing is nothing', async () => {
    expect(await collect(inParallel([], 4, () => Promise.resolve(1)))).toEqual([]);
  });
});
