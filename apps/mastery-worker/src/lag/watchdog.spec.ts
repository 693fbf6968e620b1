import { describe, expect, it } from '@jest/globals';
import { createWatchdog } from './watchdog.ts';

const LIMIT_MS = 120_000;

const given = () => {
  let now = 0;
  const watchdog = createWatchdog(() => now, LIMIT_MS);
  let resting = false;
  return {
    rest: (is: boolean) => (resting = is),
    /** What the watchdog says of partition 3 some time later. */
    after: (ms: number, next: number | null, end: number) => {
      now += ms;
      return watchdog.look([{ partition: 3, next, end }], () => resting).length > 0;
    },
  };
};

describe('a partition', () => {
  it('has stalled once it stood still for the limit while its log grew', () => {
    const { after } = given();
    expect(after(0, 7, 7)).toBe(false);
    expect(after(5_000, 7, 9)).toBe(false);
    expect(after(LIMIT_MS - 1, 7, 9)).toBe(false);
    expect(after(1, 7, 9)).toBe(true);
  });

  it('has stalled when nobody finds out for the limit where it stands', () => {
    const { after } = given();
    after(0, null, 9);
    expect(after(5_000, null, 10)).toBe(false);
    expect(after(LIMIT_MS, null, 10)).toBe(true);
  });

  it('has not stalled while it moves, however far it is behind', () => {
    const { after } = given();
    for (let minute = 0; minute < 10; minute += 1) {
      expect(after(60_000, minute, 1_000 + 100 * minute)).toBe(false);
    }
  });

  it('has not stalled when nothing arrives', () => {
    const { after } = given();
    after(0, 7, 7);
    expect(after(10 * LIMIT_MS, 7, 7)).toBe(false);
  });

  it('has not stalled when something arrives after a long rest, right before somebody looks', () => {
    const { after } = given();
    after(0, 7, 7);
    expect(after(10 * LIMIT_MS, 7, 9)).toBe(false);
    expect(after(5_000, 9, 9)).toBe(false);
  });

  it('has not stalled when its log ends with a record that no consumer gets', () => {
    const { after } = given();
    after(0, 7, 8);
    expect(after(10 * LIMIT_MS, 7, 8)).toBe(false);
  });

  it('has not stalled while it rests with an error; its time begins when it goes on', () => {
    const { after, rest } = given();
    after(0, 7, 8);
    rest(true);
    expect(after(2 * LIMIT_MS, 7, 20)).toBe(false);
    rest(false);
    expect(after(5_000, 7, 30)).toBe(false);
    expect(after(LIMIT_MS - 1, 7, 31)).toBe(false);
    expect(after(1, 7, 31)).toBe(true);
  });
});
