import { describe, expect, it } from '@jest/globals';
import { partitionOfKey } from '@mastery/event-schemas';
import { event, record } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';

const students = Array.from({ length: 50 }, (_, n) => `student-${n}`);
const [moved, strayed] = [2, 3].map((partitions) =>
  students.find((student) => {
    const of = (count: number) => partitionOfKey(Buffer.from(student), count);
    return of(partitions) !== 0 && of(5 - partitions) === 0;
  }),
);

describe('judging the records of a partition', () => {
  it('asks for the number of partitions again before it refuses a record for good', async () => {
    const log = [moved, strayed].map((subject, n) => record(n, event(n, { subject: subject! })));
    const world = createWorld(log);
    const range = { start: '0', end: '2' };
    let ranges = [range, range];
    const worker = world.start({ reader: { ranges: () => Promise.resolve(ranges) } });
    await worker.idle();
    await worker.idle();
    ranges = [range, range, range];
    await worker.deliver(log);
    expect(world.document(moved)).toMatchObject({ revision: 1 });
    expect(world.deadLetters.map(({ key }) => String(key))).toEqual([strayed]);
  });
});
