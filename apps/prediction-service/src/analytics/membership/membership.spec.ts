import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import {
  COHORTS_KEY,
  cohortMembersKey,
  cohortRosterKey,
  currentMasteryKey,
  processedKey,
  studentCohortsKey,
} from '@mastery/state-keys';
import type { Change } from './change.ts';
import { MAX_COHORTS_OF_STUDENT } from './cohorts-of-students.ts';
import { createMembership } from './membership.ts';
import { MAX_COHORT } from './roster.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const change = (
  kind: Change['kind'],
  student: string,
  time: number,
  more: Partial<Change> = {},
): Change => ({
  ...{ kind, student, time, cohort: 'c1', takenAt: NOW, replayOf: undefined },
  eventId: 'an-event',
  ...more,
});
const added = (student: string, time = 1, more: Partial<Change> = {}) =>
  change('added', student, time, more);
const removed = (student: string, time = 1, more: Partial<Change> = {}) =>
  change('removed', student, time, more);
const tombstone = (at: number, offset = 5) => ({ revision: 3, erased: { offset, at } });
/** What the worker leaves of an event that it applied. */
const markAt = (offset: number) => ({
  ...{ outcome: 'applied', partition: 0, offset, student_hash: 'h' },
  processed_at: '2026-03-10T12:00:00.000Z',
});

const given = () => {
  const memory = redisLikeStore();
  const outcomes: Record<string, number> = {};
  const told: string[] = [];
  let now = NOW;
  const membership = createMembership({
    store: memory.store,
    clock: { now: () => now },
    aggregates: { changed: (cohorts) => void told.push(...cohorts) },
    events: {
      changed: (outcome, count) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + count),
      erased: () => undefined,
    },
  });
  const apply = (...changes: readonly Change[]) =>
    membership.apply(changes, () => Promise.resolve(true));
  const members = (cohort = 'c1') => memory.read(cohortMembersKey(cohort));
  const travel = (ms: number) => (now += ms);
  return { memory, membership, apply, members, outcomes, told, travel };
};

/** Every order of these. */
const orders = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap((first, index) =>
        orders(all.toSpliced(index, 1)).map((rest) => [first, ...rest]),
      );

describe('the members of a cohort', () => {
  it('are those whose newest event says so, sorted', async () => {
    const { apply, members } = given();
    await apply(added('bob'), added('ada'), added('eve'), removed('eve', 2));
    expect(members()).toEqual(['ada', 'bob']);
  });

  it.each([
    { of: [added('ada', 1), removed('ada', 2), added('ada', 3)], left: ['ada'] },
    { of: [added('ada', 1), removed('ada', 3), added('ada', 2)], left: [] },
    { of: [added('ada', 2), removed('ada', 2), added('ada', 2)], left: [] },
  ])('do not depend on the order of arrival, nor on repeats: $left', async ({ of, left }) => {
    for (const order of orders(of)) {
      const { apply, members } = given();
      for (const each of order) await apply(each);
      expect(members()).toEqual(left);
      await apply(...order);
      expect(members()).toEqual(left);
    }
  });

  it('are kept for each cohort, and all cohorts are known', async () => {
    const { apply, members, memory } = given();
    await apply(added('ada'), added('ada', 1, { cohort: 'c2' }), removed('ada', 2));
    expect([members(), members('c2')]).toEqual([[], ['ada']]);
    expect(memory.read(COHORTS_KEY)).toEqual(['c1', 'c2']);
  });

  it('are told of as changed, also after an erasure that leaves no trace of who it was', async () => {
    const { apply, membership, told } = given();
    await apply(added('ada'), added('bob', 1, { cohort: 'c2' }));
    expect(told).toEqual(['c1', 'c2']);
    await membership.erase('ada', NOW);
    expect(told).toEqual(['c1', 'c2', 'c1']);
  });

  it('keep what another writer added at the same moment', async () => {
    const { apply, members, memory, membership } = given();
    await apply(added('ada'));
    const other = given();
    other.memory.put(cohortRosterKey('c1'), memory.read(cohortRosterKey('c1')));
    await other.apply(added('eve'));
    let writes = 0;
    const { store } = memory;
    const transact = store.transact.bind(store);
    store.transact = (operations) => {
      const isRoster = operations.some(({ key }) => key === cohortRosterKey('c1'));
      if (isRoster && (writes += 1) === 1) {
        memory.put(cohortRosterKey('c1'), other.memory.read(cohortRosterKey('c1')));
        memory.put(cohortMembersKey('c1'), ['ada', 'eve']);
      }
      return transact(operations);
    };
    await membership.apply([added('bob')], () => Promise.resolve(true));
    expect(writes).toBe(2);
    expect(members()).toEqual(['ada', 'bob', 'eve']);
  });

  it('are written again where a list differs from its roster', async () => {
    const { apply, members, memory } = given();
    await apply(added('ada'));
    memory.put(cohortMembersKey('c1'), ['ada', 'who-is-not-there']);
    await apply(added('ada'));
    expect(members()).toEqual(['ada']);
  });

  it('are not written by whoever has lost the partition', async () => {
    const { membership, memory } = given();
    expect(await membership.apply([added('ada')], () => Promise.resolve(false))).toBe(false);
    expect(memory.keys()).toEqual([]);
  });

  it('are 10,000 at most; who leaves makes room', async () => {
    const { apply, members, outcomes } = given();
    const many = Array.from({ length: MAX_COHORT }, (_, n) => added(`s-${n}`));
    await apply(...many, added('one-more'));
    expect(outcomes['full']).toBe(1);
    expect(members()).toHaveLength(MAX_COHORT);
    await apply(removed('s-0', 2), added('one-more', 3));
    expect(members()).toContain('one-more');
  });

  it('forget a removal after the log has forgotten what it must outdo', async () => {
    const { apply, memory, travel } = given();
    await apply(added('ada'), removed('ada', 2));
    expect(JSON.stringify(memory.read(cohortRosterKey('c1')))).toContain('ada');
    travel(92 * 86_400_000);
    await apply(added('bob', 3, { takenAt: NOW + 92 * 86_400_000 }));
    expect(JSON.stringify(memory.read(cohortRosterKey('c1')))).not.toContain('ada');
  });

  it('may bear any id that a student may have', async () => {
    const { apply, members } = given();
    await apply(added('__proto__'), added('constructor'));
    expect(members()).toEqual(['__proto__', 'constructor']);
  });

  it('do not name a student whom too many cohorts name', async () => {
    const { apply, members, outcomes } = given();
    const cohorts = Array.from({ length: MAX_COHORTS_OF_STUDENT }, (_, n) => `c${n}`);
    await apply(...cohorts.map((cohort) => added('ada', 1, { cohort })));
    await apply(added('ada', 1, { cohort: 'beyond' }));
    expect(outcomes['full']).toBe(1);
    expect(members('beyond')).toBeNull();
  });
});

describe('an erased student', () => {
  const named = ({ memory }: ReturnType<typeof given>) =>
    memory
      .keys()
      .filter(
        (key) => memory.has(key) && `${key} ${JSON.stringify(memory.read(key))}`.includes('ada'),
      )
      .filter((key) => key !== currentMasteryKey('ada'));

  it('leaves every cohort, also those left before, and no key that names them', async () => {
    const world = given();
    await world.apply(added('ada'), added('bob'), removed('ada', 2, { cohort: 'c2' }));
    await world.membership.erase('ada', NOW);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(named(world)).toEqual([]);
    expect(world.members()).toEqual(['bob']);
  });

  it.each([
    ['the same record', added('ada')],
    ['one of the same millisecond', added('ada', 9, { takenAt: NOW + 5 })],
    ['the replay of a dead letter from before', added('ada', 9, { takenAt: NOW + 9, replayOf: 5 })],
    ['an event that is sent again', added('ada', 9, { takenAt: NOW + 9, eventId: 'seen' })],
    ['a removal', removed('ada', 9)],
  ])('is not brought back by %s', async (_what, late) => {
    const world = given();
    await world.apply(added('ada'), added('bob'));
    world.memory.put(currentMasteryKey('ada'), tombstone(NOW + 5));
    world.memory.put(processedKey('seen'), markAt(4));
    await world.membership.erase('ada', NOW + 5);
    await world.apply(late);
    expect(world.members()).toEqual(['bob']);
    expect(JSON.stringify(world.memory.read(cohortRosterKey('c1')))).not.toContain('ada');
    expect(world.outcomes['erased']).toBe(1);
  });

  it('may join again in a new life, which a repeated erasure leaves alone', async () => {
    const world = given();
    await world.apply(added('ada'), added('ada', 1, { cohort: 'c2' }));
    world.memory.put(currentMasteryKey('ada'), tombstone(NOW + 5));
    await world.membership.erase('ada', NOW + 5);
    world.memory.put(processedKey('new'), markAt(6));
    await world.apply(added('ada', 1, { takenAt: NOW + 6, eventId: 'new' }));
    await world.membership.erase('ada', NOW + 5);
    expect([world.members(), world.members('c2')]).toEqual([['ada'], []]);
    expect(world.memory.read(studentCohortsKey('ada'))).toEqual({ c1: NOW + 6 });
  });

  it('is taken out again when the erasure was told while they were being added', async () => {
    const world = given();
    world.memory.afterNextWrite(() => {
      world.memory.put(currentMasteryKey('ada'), tombstone(NOW + 5));
    });
    await world.apply(added('ada'), added('bob'));
    expect(world.members()).toEqual(['bob']);
  });
});
