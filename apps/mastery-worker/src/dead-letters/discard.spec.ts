import { describe, expect, it } from '@jest/globals';
import { ADA, BOB, createDesk, good } from './testing/desk.ts';

describe('discarding a dead letter', () => {
  it('closes it and says who, when and why', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.discard({ id, by: ADA, reason: 'sent by a test' });
    expect((await desk.show(id))?.review).toEqual({
      state: 'discarded',
      by: ADA,
      at: new Date(desk.time.now).toISOString(),
      reason: 'sent by a test',
    });
    expect(desk.told).toEqual([`discarded ${id}`]);
  });

  it('is not done twice, nor after a replay', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.discard({ id, by: ADA, reason: 'a test' });
    const again = await desk.discard({ id, by: BOB, reason: 'a test' });
    expect(again).toMatchObject({ kind: 'conflict', detail: expect.stringContaining('admin-ada') });
    await desk.replay({ id, by: ADA });
    expect(await desk.discard({ id, by: BOB, reason: 'a test' })).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('replayed'),
    });
  });

  it('is done once when two decide at the same moment', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    const both = await Promise.all(
      [ADA, BOB].map((by) => desk.discard({ id, by, reason: `because ${by.subject}` })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'decided']);
  });

  it('also closes what nobody could replay', async () => {
    const desk = createDesk();
    const id = desk.fail(good, { topic: 'mastery.results' });
    expect(await desk.discard({ id, by: ADA, reason: 'a test' })).toMatchObject({
      kind: 'decided',
    });
  });
});
