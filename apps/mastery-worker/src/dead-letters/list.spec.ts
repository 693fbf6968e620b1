import { describe, expect, it } from '@jest/globals';
import { event } from '../testing/records.ts';
import { ADA, PARTITIONS, createDesk, good } from './testing/desk.ts';

const STUDENTS = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
const failures = (desk: ReturnType<typeof createDesk>, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const key = STUDENTS[n % STUDENTS.length]!;
    return desk.fail(event(n, { subject: key }), { key, offset: n });
  });
/** Every page from the first to the last. */
const pages = async (
  desk: ReturnType<typeof createDesk>,
  request: Partial<Parameters<ReturnType<typeof createDesk>['list']>[0]> = {},
) => {
  const all: (readonly string[])[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await desk.list({ limit: 4, state: 'all', ...request, ...(cursor && { cursor }) });
    all.push(page!.letters.map(({ id }) => id));
    if (page!.next_cursor === null) return all;
    cursor = page!.next_cursor;
  }
};

describe('the list of dead letters', () => {
  it('has the newest first, whatever partition they lie on', async () => {
    const desk = createDesk();
    const ids = failures(desk, 11);
    expect((await pages(desk)).flat()).toEqual(ids.toReversed());
    const used = new Set(ids.map((id) => id.split('-')[0]));
    expect(used.size).toBe(PARTITIONS);
  });

  it('goes on where a page ended, whatever is appended meanwhile', async () => {
    const desk = createDesk();
    const ids = failures(desk, 6);
    const first = await desk.list({ limit: 4, state: 'all' });
    desk.fail(event(99), { offset: 99 });
    const second = await desk.list({ limit: 4, state: 'all', cursor: first!.next_cursor! });
    expect([...first!.letters, ...second!.letters].map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('shows a letter once, however many copies redeliveries append and wherever pages end', async () => {
    const desk = createDesk();
    const fail = (offset: number) => desk.fail(event(offset), { offset });
    fail(1);
    fail(2);
    fail(3);
    const newest = [fail(1), fail(2), fail(3)];
    for (const limit of [1, 2, 3, 4]) {
      expect((await pages(desk, { limit })).flat()).toEqual(newest.toReversed());
    }
  });

  it('is closed with every copy, also with those that come after the decision', async () => {
    const desk = createDesk();
    const first = desk.fail(good);
    const second = desk.fail(good);
    await desk.discard({ id: first, by: ADA, reason: 'a test' });
    const third = desk.fail(good);
    expect(await pages(desk, { state: 'open' })).toEqual([[]]);
    expect((await pages(desk, { state: 'closed' })).flat()).toEqual([third]);
    for (const id of [first, second, third]) {
      expect((await desk.show(id))?.review).toMatchObject({ state: 'discarded' });
    }
  });

  it('filters by reason, source topic and student', async () => {
    const desk = createDesk();
    const ada = desk.fail(good);
    const result = desk.fail(good, { topic: 'mastery.results', failure: { reason: 'schema' } });
    const bob = desk.fail(event(2, { subject: 'bob' }), { key: 'bob' });
    expect((await pages(desk, { reason: 'schema' })).flat()).toEqual([result]);
    expect((await pages(desk, { source_topic: 'mastery.requests' })).flat()).toEqual([bob, ada]);
    expect((await pages(desk, { student_id: 'bob' })).flat()).toEqual([bob]);
  });

  it('does a bounded part of the work in one request and goes on in the next', async () => {
    const desk = createDesk();
    failures(desk, 5_000);
    const page = await desk.list({ limit: 4, state: 'open', student_id: 'nobody' });
    expect(page).toMatchObject({ letters: [], next_cursor: expect.any(String) });
    const read = desk.reads.reduce((total, { count }) => total + count, 0);
    expect(read).toBeLessThan(2_500);
    expect((await pages(desk, { student_id: 'nobody' })).flat()).toEqual([]);
  });

  it('refuses a cursor that is none', async () => {
    const desk = createDesk();
    expect(await desk.list({ limit: 4, state: 'all', cursor: 'x' })).toBeNull();
  });
});
