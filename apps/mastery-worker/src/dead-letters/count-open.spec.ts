import { describe, expect, it } from '@jest/globals';
import { partitionOfKey } from '@mastery/event-schemas';
import { event } from '../testing/records.ts';
import { ADA, PARTITIONS, createDesk, good } from './testing/desk.ts';

describe('the number of open dead letters', () => {
  it('counts each letter once, by reason', async () => {
    const desk = createDesk();
    desk.fail(good);
    desk.fail(good);
    desk.fail(event(2, { subject: 'bob' }), { key: 'bob', failure: { reason: 'schema' } });
    await desk.open.refresh();
    expect(Object.fromEntries(desk.counts)).toEqual({ 'business-rule': 1, schema: 1 });
  });

  it('reads only what is new', async () => {
    const desk = createDesk();
    desk.fail(good);
    await desk.open.refresh();
    const before = desk.reads.length;
    await desk.open.refresh();
    expect(desk.reads).toHaveLength(before);
    desk.fail(event(2), { offset: 8 });
    await desk.open.refresh();
    expect(desk.reads.slice(before).map(({ count }) => count)).toEqual([1]);
    expect(desk.counts.get('business-rule')).toBe(2);
  });

  it('goes down with a decision, whoever made it, and not up with a further copy', async () => {
    const desk = createDesk();
    const id = desk.fail(good);
    await desk.open.refresh();
    await desk.discard({ id, by: ADA, reason: 'a test' });
    await desk.open.refresh();
    expect(desk.counts.size).toBe(0);
    desk.fail(good);
    await desk.open.refresh();
    expect(desk.counts.size).toBe(0);
  });

  it('forgets what retention took', async () => {
    const desk = createDesk();
    desk.fail(good);
    await desk.open.refresh();
    desk.starts.set(`mastery.dlq/${partitionOfKey(Buffer.from('ada'), PARTITIONS)}`, 1);
    await desk.open.refresh();
    expect(desk.counts.size).toBe(0);
  });
});
