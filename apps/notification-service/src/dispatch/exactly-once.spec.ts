import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SendOutcome } from '../sending/sender.ts';
import { threshold } from '../testing/results.ts';
import { illStore, sendingWorld } from '../testing/sending-world.ts';
import { testReach, webhook } from '../testing/test-directory.ts';

const MINUTE = 60_000;
const STUDENTS = ['ada', 'bob', 'cyd'];
const results = (count: number) =>
  Array.from({ length: count }, (_, n) => threshold(n, STUDENTS[n % STUDENTS.length]));

/** What happens to the world, step by step. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('look', 'look other', 'look both') },
  { weight: 2, arbitrary: fc.constantFrom('plan', 'plan again, in two batches') },
  { weight: 3, arbitrary: fc.constantFrom('a second', 'a minute', 'ten minutes') },
  { weight: 2, arbitrary: fc.constantFrom('replay', 'replay other', 'replay both') },
  { weight: 1, arbitrary: fc.constantFrom('kill', 'kill other') },
);
const weather = fc.constantFrom<'well' | 'lost' | 'unconfirmed' | 'half'>(
  'well',
  'well',
  'well',
  'well',
  'lost',
  'unconfirmed',
  'half',
);
const outcome = fc.constantFrom<SendOutcome>(
  { kind: 'sent' },
  { kind: 'sent' },
  { kind: 'retry', reason: 'http-500' },
  { kind: 'retry', reason: 'http-429', retryAfterMs: 90_000 },
  { kind: 'refused', reason: 'http-403' },
);

/** Runs the steps with two processes on one store; a killed one is followed by another. */
const play = async (
  steps: readonly string[],
  {
    skies,
    answers,
  }: { readonly skies: readonly string[]; readonly answers: readonly SendOutcome[] },
) => {
  let sky = 0;
  let answer = 0;
  let isFair = false;
  const world = sendingWorld(async () => {
    const given = answers[(answer += 1) % answers.length] ?? { kind: 'sent' };
    // Something else happens meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
    return isFair ? { kind: 'sent' } : given;
  });
  for (const student of STUDENTS) {
    world.reach.set(
      student,
      testReach({ destinations: [webhook('w1'), webhook('w2', 'b.example')] }),
    );
  }
  const begin = (name: string) =>
    world.start(
      name,
      illStore(() => (isFair ? 'well' : (skies[(sky += 1) % skies.length] as 'well'))),
    );
  const processes = [begin('a0'), begin('b0')];
  let count = 0;
  const kill = (index: number) => {
    processes[index]!.kill();
    processes[index] = begin(`p${(count += 1)}`);
  };
  const all = results(9);
  /** A process is not waited for when it is killed meanwhile. */
  const isPeaceful = !steps.some((name) => name.startsWith('kill'));
  const soon = (work: Promise<unknown>) =>
    Promise.race([
      work.catch(() => undefined),
      // Where nobody dies, no time passes while something is on its way.
      ...(isPeaceful ? [] : [new Promise((resolve) => setTimeout(resolve, 15))]),
    ]);
  /** Whatever letters there are, old ones again. */
  const replayAll = async (process: (typeof processes)[number]) => {
    for (const letter of [...world.letters]) await process.replay(letter);
  };
  const act: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
    look: () => soon(processes[0]!.look()),
    'look other': () => soon(processes[1]!.look()),
    'look both': () => soon(Promise.all(processes.map((each) => each.look()))),
    plan: () => soon(processes[0]!.plan(...all)),
    'plan again, in two batches': () =>
      soon(processes[1]!.plan(...all.slice(0, 4)).then(() => processes[1]!.plan(...all.slice(4)))),
    replay: () => soon(replayAll(processes[0]!)),
    'replay other': () => soon(replayAll(processes[1]!)),
    'replay both': () => soon(Promise.all(processes.map(replayAll))),
    'a second': () => void world.pass(1_000),
    'a minute': () => void world.pass(MINUTE),
    'ten minutes': () => void world.pass(10 * MINUTE),
    kill: () => {
      kill(0);
      return undefined;
    },
    'kill other': () => {
      kill(1);
      return undefined;
    },
  };
  for (const name of steps) await act[name]?.();

  // In the end the weather is fine, the batch is read once more, since nothing was committed, and every letter is replayed.
  isFair = true;
  if (!isPeaceful) [0, 1].forEach(kill);
  await processes[0]!.plan(...all);
  for (let round = 0; round < 40 && new Set(world.received).size < 18; round += 1) {
    await processes[round % 2]!.look();
    await Promise.all(processes.map(replayAll));
    world.pass(11 * MINUTE);
  }
  return world;
};

describe('whatever happens', () => {
  const lives = fc.record({
    skies: fc.array(weather, { maxLength: 23 }).map((all) => [...all, 'well', 'well', 'well']),
    answers: fc.array(outcome, { minLength: 1, maxLength: 11 }),
  });

  it('every message is received', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), lives, async (steps, life) => {
        const world = await play(steps, life);
        expect(new Set(world.received).size).toBe(18);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('none is received twice, nor fails twice for one letter, where nobody dies between sending and noting', async () => {
    const peaceful = fc
      .array(step, { maxLength: 14 })
      .map((steps) => steps.filter((name) => !name.startsWith('kill')));
    await fc.assert(
      fc.asyncProperty(peaceful, lives, async (steps, life) => {
        const world = await play(steps, life);
        const once = new Set(world.received);
        expect(world.received.length - once.size).toBe(0);
        const letters = new Set(world.letters.map(({ headers }) => headers['dlq-id']));
        expect(world.outcomes().filter((each) => each === 'refused')).toHaveLength(letters.size);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
