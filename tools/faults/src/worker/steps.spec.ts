import { describe, expect, it } from '@jest/globals';
import { createReached } from './steps.ts';

const reaching = (plan: Parameters<typeof createReached>[0]) => {
  const signals: string[] = [];
  const self = { pid: 7, kill: (pid: number, signal: string) => signals.push(`${signal} ${pid}`) };
  return { reached: createReached(plan, self), signals };
};

describe('a planned fault', () => {
  it('happens once, at the n-th time that the step is reached', () => {
    const { reached, signals } = reaching({ fault: { step: 'written', call: 2, action: 'kill' } });
    for (const step of ['loaded', 'written', 'published'] as const) reached(step);
    expect(signals).toEqual([]);
    reached('written');
    reached('written');
    expect(signals).toEqual(['SIGKILL 7']);
  });

  it('never happens without a plan', () => {
    const { reached, signals } = reaching({});
    reached('written');
    expect(signals).toEqual([]);
  });
});
