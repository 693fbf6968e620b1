import { describe, expect, it } from '@jest/globals';
import { type Flow, movedOn, numbersOn } from './arrows.ts';

const flow = (more: Partial<Flow> = {}): Flow => ({
  checked_at: '2026-03-10T12:00:00Z',
  topics: [
    { topic: 'mastery.requests', appended: 20, kept: 15 },
    { topic: 'mastery.dlq', appended: 2, kept: 2 },
  ],
  groups: [
    { group: 'mastery-worker', topic: 'mastery.requests', done: 18, lag: 2 },
    { group: 'membership-service', topic: 'mastery.requests', done: 17, lag: 3 },
    { group: 'population-service', topic: 'mastery.requests', done: 11, lag: 9 },
  ],
  open_dead_letters: { schema: 1, processing: 2 },
  worker: {
    ...{ scope: 'process', process: 'w-1', since: '2026-03-10T11:00:00Z' },
    ...{ applied: 16, duplicates: 1, dead_lettered: 1 },
  },
  ...more,
});

describe('the numbers on the arrows', () => {
  it('are what went into a topic, and what a group has done and has before it', () => {
    expect(numbersOn(flow())).toMatchObject({
      accepted: { records: 20, lag: null },
      processed: { records: 18, lag: 2 },
      duplicates: { records: 1, lag: null },
      deadLettered: { records: 2, lag: null },
    });
  });

  it('are those of the group that is furthest behind where several read the same', () => {
    expect(numbersOn(flow()).learnt).toEqual({ records: 11, lag: 9 });
  });

  it('count open dead letters of every reason, once somebody has counted them', () => {
    expect(numbersOn(flow()).review.lag).toBe(3);
    expect(numbersOn(flow({ open_dead_letters: null })).review.lag).toBeNull();
  });

  it('are not known of what the flow does not tell of', () => {
    expect(numbersOn(flow()).notified).toEqual({ records: null, lag: null });
  });
});

describe('what moved between two looks', () => {
  const later = flow({ topics: [{ topic: 'mastery.requests', appended: 23, kept: 18 }] });

  it('is the difference', () => {
    expect(movedOn('accepted', flow(), later)).toBe(3);
  });

  it('is not known when another process has counted', () => {
    const worker = { ...flow().worker, process: 'w-2', duplicates: 9 };
    expect(movedOn('duplicates', flow(), flow({ worker }))).toBeNull();
    expect(movedOn('processed', flow(), flow({ worker }))).toBe(0);
  });

  it('is not known when the topic was made again', () => {
    expect(movedOn('accepted', later, flow())).toBeNull();
  });
});
