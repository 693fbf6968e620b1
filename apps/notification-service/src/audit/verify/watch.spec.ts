import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '@mastery/observability';
import { type WatchDeps, startWatch } from './watch.ts';

describe('the verdict about the audit trail', () => {
  it('is not told before somebody has looked: whoever is alerted by it is not called for nothing', async () => {
    const metrics = createMetrics();
    const verdict = async () => /^audit_chain_valid (\d)$/m.exec(await metrics.text())?.[1];
    const rests: (() => void)[] = [];
    let isAway = true;
    const watch = startWatch({
      metrics,
      log: { debug: () => undefined },
      timers: { sleep: () => new Promise<void>((wake) => rests.push(wake)) },
      places: () => (isAway ? Promise.reject(new Error('the store is away')) : Promise.resolve([])),
    } as unknown as WatchDeps);

    await untilIn(rests, 1);
    expect(await verdict()).toBeUndefined();
    isAway = false;
    rests.shift()?.();
    await untilIn(rests, 1);
    expect(await verdict()).toBe('1');
    watch.close();
  });
});

const untilIn = async (all: readonly unknown[], count: number): Promise<void> => {
  while (all.length < count) await new Promise(setImmediate);
};
