import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather } from './gather.ts';

/** A gatherer whose rounds last until they are let go. */
const given = () => {
  const rounds: (readonly number[])[] = [];
  const waiting: (() => void)[] = [];
  const gatherer = gather<number>((items) => {
    rounds.push(items);
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  });
  const soon = () => new Promise((resolve) => setImmediate(resolve));
  return {
    gatherer,
    rounds,
    soon,
    inHand: () => waiting.length,
    letGo: async () => {
      waiting.shift()?.();
      await soon();
    },
  };
};

describe('what becomes ready', () => {
  it('in the same moment is handled together', async () => {
    const { gatherer, rounds, soon } = given();
    gatherer.add(1);
    gatherer.add(2);
    await soon();
    expect(rounds).toEqual([[1, 2]]);
  });

  it('while others are handled goes together in the next round', async () => {
    const { gatherer, rounds, soon, letGo } = given();
    gatherer.add(1);
    await soon();
    gatherer.add(2);
    gatherer.add(3);
    await soon();
    expect(rounds).toEqual([[1]]);
    await letGo();
    expect(rounds).toEqual([[1], [2, 3]]);
  });

  it('is over once the last round is', async () => {
    const { gatherer, soon, letGo } = given();
    let isDone = false;
    gatherer.add(1);
    await soon();
    gatherer.add(2);
    void gatherer.done().then(() => (isDone = true));
    await letGo();
    expect(isDone).toBe(false);
    await letGo();
    expect(isDone).toBe(true);
  });

  it('is handled also after a round that failed; the failure is told in the end', async () => {
    const handled: number[] = [];
    const gatherer = gather<number>((items) => {
      if (items.includes(1)) return Promise.reject(new Error('the store is away'));
      handled.push(...items);
      return Promise.resolve();
    });
    gatherer.add(1);
    await new Promise((resolve) => setImmediate(resolve));
    gatherer.add(2);
    await expect(gatherer.done()).rejects.toThrow('the store is away');
    expect(handled).toEqual([2]);
  });

  it('is handled once, in order, and never in two rounds at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('add', 'wait', 'let go'), { maxLength: 40 }),
        async (steps) => {
          const { gatherer, rounds, soon, inHand, letGo } = given();
          let added = 0;
          for (const step of steps) {
            if (step === 'add') gatherer.add((added += 1));
            if (step === 'wait') await soon();
            if (step === 'let go') await letGo();
            expect(inHand()).toBeLessThanOrEqual(1);
          }
          await soon();
          while (inHand() > 0) await letGo();
          await gatherer.done();
          expect(rounds.flat()).toEqual(Array.from({ length: added }, (_, n) => n + 1));
        },
      ),
      { numRuns: 60 },
    );
  });
});
