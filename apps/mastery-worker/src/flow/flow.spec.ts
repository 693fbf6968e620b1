import { describe, expect, it } from '@jest/globals';
import { flow } from '@mastery/api-schemas';
import type { LogRange } from '@mastery/ports';
import { createFlow } from './flow.ts';
import { createTally } from './tally.ts';

const clock = { now: () => Date.parse('2026-03-10T12:00:00Z') };
const tally = createTally({ clock, newId: () => 'worker-1' });

const flowOf = async (
  ranges: Readonly<Record<string, readonly LogRange[]>>,
  committed: Readonly<Record<string, readonly (string | null)[]>> = {},
  open: ReadonlyMap<string, number> | null = null,
) =>
  flow.parse(
    await createFlow({
      reader: {
        ranges: (topic) => Promise.resolve(ranges[topic] ?? []),
        committed: (group, topic) => Promise.resolve(committed[`${group} ${topic}`] ?? []),
      },
      clock,
      tally,
      openLetters: () => open,
    })(),
  );
const groupIn = (answer: Awaited<ReturnType<typeof flowOf>>, group: string, topic: string) =>
  answer.groups.find((each) => each.group === group && each.topic === topic);

describe('the flow', () => {
  it('tells how many records went into each topic, and how many retention has left', async () => {
    const ranges = {
      'mastery.requests': [
        { start: '4', end: '10' },
        { start: '0', end: '3' },
      ],
    };
    expect((await flowOf(ranges)).topics).toEqual([
      { topic: 'mastery.requests', appended: 13, kept: 9 },
      { topic: 'mastery.results', appended: 0, kept: 0 },
      { topic: 'mastery.dlq', appended: 0, kept: 0 },
      { topic: 'mastery.audit', appended: 0, kept: 0 },
    ]);
  });

  it('tells how many records wait for each group, by topic', async () => {
    const two = [
      { start: '0', end: '10' },
      { start: '0', end: '5' },
    ];
    const answer = await flowOf(
      { 'mastery.requests': two, 'mastery.results': two },
      {
        'mastery-worker mastery.requests': ['8', '5'],
        'audit-service mastery.results': ['10', null],
      },
    );
    expect(groupIn(answer, 'mastery-worker', 'mastery.requests')).toMatchObject({
      ...{ done: 13, lag: 2 },
    });
    expect(groupIn(answer, 'audit-service', 'mastery.results')).toMatchObject({ done: 10, lag: 5 });
  });

  it('lets nothing wait that retention has taken, for a group that was away', async () => {
    const ranges = { 'mastery.requests': [{ start: '6', end: '10' }] };
    const committed = { 'mastery-worker mastery.requests': ['2'] };
    const answer = await flowOf(ranges, committed);
    expect(groupIn(answer, 'mastery-worker', 'mastery.requests')).toMatchObject({
      ...{ done: 6, lag: 4 },
    });
    expect(groupIn(answer, 'population-service', 'mastery.requests')).toMatchObject({ lag: 4 });
  });

  it('tells open dead letters once they were counted', async () => {
    expect(await flowOf({})).toMatchObject({ open_dead_letters: null });
    expect(await flowOf({}, {}, new Map([['schema', 2]]))).toMatchObject({
      open_dead_letters: { schema: 2 },
    });
  });
});
