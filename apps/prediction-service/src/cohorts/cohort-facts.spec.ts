import { describe, expect, it } from '@jest/globals';
import { cohortMembersKey, currentMasteryKey } from '@mastery/state-keys';
import { classOf } from '../testing/class.ts';
import { createReadCohort } from './cohort-facts.ts';

const given = () => {
  const { memory, learn } = classOf({ ada: 0.2, bob: 0.8, eve: undefined });
  let now = 1_000_000;
  let reads = 0;
  const read = createReadCohort({
    store: {
      getMany: (keys) => {
        if (keys.some((key) => key.startsWith('student:'))) reads += 1;
        return memory.store.getMany(keys);
      },
    },
    clock: { now: () => now },
  });
  const scores = async () =>
    Object.fromEntries(
      (await read('c1')).known.map(({ student_id, mastery_score }) => [student_id, mastery_score]),
    );
  return { memory, learn, read, scores, travel: (ms: number) => (now += ms), reads: () => reads };
};

describe('what is known of a cohort', () => {
  it('is what its members’ documents say', async () => {
    const { read, scores } = given();
    expect(await scores()).toEqual({ ada: 0.2, bob: 0.8 });
    expect((await read('c1')).members).toEqual(['ada', 'bob', 'eve']);
  });

  it('leaves out at once whoever has left, and has at once whoever joined', async () => {
    const { memory, learn, scores } = given();
    await scores();
    learn('zoe', 0.6);
    memory.put(cohortMembersKey('c1'), ['bob', 'zoe']);
    expect(await scores()).toEqual({ bob: 0.8, zoe: 0.6 });
  });

  it('answers as it was read for ten seconds, then once more while it is read anew', async () => {
    const { learn, scores, travel } = given();
    await scores();
    learn('ada', 0.3);
    travel(9_000);
    expect(await scores()).toMatchObject({ ada: 0.2 });
    travel(2_000);
    expect(await scores()).toMatchObject({ ada: 0.2 });
    await new Promise(setImmediate);
    expect(await scores()).toMatchObject({ ada: 0.3 });
  });

  it('is read anew before it answers after a minute', async () => {
    const { learn, scores, travel } = given();
    await scores();
    learn('ada', 0.3);
    travel(61_000);
    expect(await scores()).toMatchObject({ ada: 0.3 });
  });

  it('is read once for all who ask at the same time', async () => {
    const { memory, scores, reads } = given();
    memory.put(cohortMembersKey('c1'), ['ada', 'bob']);
    await Promise.all([scores(), scores(), scores()]);
    expect(reads()).toBe(1);
  });

  it('is nothing of somebody erased', async () => {
    const { memory, scores } = given();
    memory.put(currentMasteryKey('ada'), { revision: 4, erased: { offset: 3, at: 5 } });
    expect(await scores()).toEqual({ bob: 0.8 });
  });
});
