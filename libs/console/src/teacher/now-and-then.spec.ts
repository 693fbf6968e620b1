import { describe, expect, it } from '@jest/globals';
import { nowAndThen } from './now-and-then.ts';

const given = () => {
  const waiting: (() => void)[] = [];
  let runs = 0;
  const later = (run: () => void) => {
    waiting.push(run);
    return () => undefined;
  };
  const { wish } = nowAndThen(() => (runs += 1), { later, ms: 10, times: 2 });
  const pass = () => waiting.splice(0).forEach((run) => run());
  return { wish, pass, runs: () => runs };
};

describe('now and then', () => {
  it('a wish is granted at once and once more, wishes right after it together', () => {
    const { wish, runs, pass } = given();
    wish();
    wish();
    wish();
    expect(runs()).toBe(1);
    pass();
    pass();
    expect(runs()).toBe(3);
    pass();
    expect(runs()).toBe(3);
  });

  it('rests while nobody wishes, and goes on at the next wish', () => {
    const { wish, runs, pass } = given();
    wish();
    for (let turn = 0; turn < 4; turn += 1) pass();
    expect(runs()).toBe(2);
    wish();
    expect(runs()).toBe(3);
  });
});
