import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './testing/test-log.ts';
import { createStreamWorld, joined, stopAll } from './testing/test-streams.ts';

afterEach(stopAll);

describe('the live stream of a teacher', () => {
  const cohorts = (...names: readonly string[]) => ({ kind: 'cohorts', cohorts: names }) as const;

  it('brings each result once, also of a student in two cohorts, and of nobody else', async () => {
    const { log, cohorts: known, gateway } = createStreamWorld();
    known.set('c-1', ['ada', 'bob']);
    known.set('c-2', ['ada', 'eve']);
    const at = gateway();
    const client = await joined(at, cohorts('c-1', 'c-2'));
    const ids = ['ada', 'eve', 'bob'].map((student) => log.append(student));
    log.append('stranger');
    at.deliver();
    await until('three', () => client.results().length === 3);
    await sleep(20);
    expect(client.results().toSorted()).toEqual(ids.toSorted());
  });

  it('goes on where it was on every partition at once', async () => {
    const { log, cohorts: known, gateway } = createStreamWorld(5);
    const students = Array.from({ length: 20 }, (_, n) => `s-${n}`);
    known.set('c-1', students);
    const [one, other] = [gateway(), gateway()];
    const client = await joined(one, cohorts('c-1'));
    const early = students.map((student) => log.append(student));
    one.deliver();
    await until('the early ones', () => client.results().length === 20);
    await client.leave();
    const late = students.map((student) => log.append(student));
    const again = await joined(other, cohorts('c-1'), client.client.lastId);
    expect(client.results().toSorted()).toEqual(early.toSorted());
    await until('the late ones', () => again.results().length === 20);
    expect(again.results().toSorted()).toEqual(late.toSorted());
    // And from the middle of what was missed, as whoever breaks off again does.
    const middle = again.client.got.filter(({ data }) => data.id !== undefined)[9]?.id;
    const rest = await joined(one, cohorts('c-1'), middle);
    await until('the rest', () => rest.results().length === 10);
    expect([...again.results().slice(0, 10), ...rest.results()].toSorted()).toEqual(
      late.toSorted(),
    );
  });

  it('has whoever joins the cohort, and no longer whoever leaves it', async () => {
    const { log, cohorts: known, gateway } = createStreamWorld();
    known.set('c-1', ['ada']);
    const at = gateway();
    const client = await joined(at, cohorts('c-1'));
    known.set('c-1', ['bob']);
    await sleep(60);
    log.append('ada');
    const bob = log.append('bob');
    at.deliver();
    await until('one', () => client.results().length > 0);
    await sleep(20);
    expect(client.results()).toEqual([bob]);
    // Nor is what was missed of them told to who comes back.
    const again = await joined(at, cohorts('c-1'), client.client.got[0]?.id);
    expect(again.results()).toEqual([bob]);
  });

  it('is of one student alone where one is named, as long as they are in the cohort', async () => {
    const { log, cohorts: known, gateway } = createStreamWorld();
    known.set('c-1', ['ada', 'bob']);
    const at = gateway();
    const client = await joined(at, { ...cohorts('c-1'), only: 'ada' });
    const ada = log.append('ada');
    log.append('bob');
    at.deliver();
    await until('one', () => client.results().length > 0);
    known.set('c-1', ['bob']);
    await sleep(60);
    log.append('ada');
    at.deliver();
    await sleep(20);
    expect(client.results()).toEqual([ada]);
  });
});
