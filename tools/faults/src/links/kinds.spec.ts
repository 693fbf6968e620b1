import { describe, expect, it } from '@jest/globals';
import { KINDS } from './kinds.ts';
import { LINK_SCENARIOS } from './link-scenario.ts';
import { PAIRS } from './pairs.ts';

describe('the faults of links', () => {
  it('are every kind of every pair, each under a name of its own', () => {
    const names = new Set(LINK_SCENARIOS.map(({ name }) => name));
    expect(names.size).toBe(KINDS.length * Object.keys(PAIRS).length);
  });

  it('last longer than a session of consumers every second time, where bytes stop', () => {
    const stopping = KINDS.filter(({ name }) =>
      ['blackhole', 'half-open', 'stalled'].includes(name),
    );
    expect(stopping.map(({ lastsMs }) => lastsMs[1] > 10_000)).toEqual([true, true, true]);
  });

  it('take from a half-open link its answers, then its requests', () => {
    const halfOpen = KINDS.find(({ name }) => name === 'half-open');
    const lost = [0, 1].map((round) => halfOpen?.toxics(round).map(({ stream }) => stream));
    expect(lost).toEqual([['downstream'], ['upstream']]);
  });
});
