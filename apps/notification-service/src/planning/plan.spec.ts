import { describe, expect, it } from '@jest/globals';
import { threshold } from '../testing/results.ts';
import { sendingWorld } from '../testing/sending-world.ts';
import { testReach, webhook } from '../testing/test-directory.ts';
import { FRESH_MS } from './entries.ts';

const given = () => {
  const world = sendingWorld();
  world.reach.set('ada', testReach({ destinations: [webhook('w1'), webhook('w2')] }));
  return { world, process: world.start('a') };
};

describe('planning', () => {
  it('plans a message for each destination, and nothing when the result is read again', async () => {
    const { process } = given();
    const outcomes = async () => (await process.plan(threshold(1))).map(({ outcome }) => outcome);
    expect(await outcomes()).toEqual(['planned', 'planned']);
    expect(await outcomes()).toEqual(['repeat', 'repeat']);
  });

  it('plans nothing again once it was sent', async () => {
    const { world, process } = given();
    await process.plan(threshold(1));
    await process.look();
    expect(await process.plan(threshold(1))).toMatchObject([
      { outcome: 'repeat' },
      { outcome: 'repeat' },
    ]);
    await process.look();
    expect(world.received).toHaveLength(2);
  });

  it('sends nothing of a result that is older than a day, whether there are send keys or not', async () => {
    const { world, process } = given();
    world.pass(FRESH_MS);
    expect(await process.plan(threshold(1))).toEqual([]);
  });

  it('sends nothing about somebody who was erased since', async () => {
    const { world, process } = given();
    await process.plan(threshold(1));
    world.memory.put('notification:erased:h(ada)', { at: world.now() });
    await process.look();
    expect([world.received, world.outcomes()]).toEqual([[], ['erased', 'erased']]);
  });

  it('forgets a destination that is gone, and dead-letters what is refused with its result', async () => {
    const world = sendingWorld((message) =>
      Promise.resolve({ kind: message.id.endsWith('w1') ? 'gone' : 'refused', reason: 'no' }),
    );
    world.reach.set('ada', testReach({ destinations: [webhook('w1'), webhook('w2')] }));
    const process = world.start('a');
    await process.plan(threshold(1));
    await process.look();
    expect(world.forgotten).toEqual(['ada w1']);
    expect(world.letters.map(({ value }) => String(value))).toEqual([JSON.stringify(threshold(1))]);
    expect(world.letters[0]?.headers).toMatchObject({ 'dlq-reason': 'delivery' });
  });
});
