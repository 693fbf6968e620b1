import { bulkReads } from './bulk-reads.ts';
import { forgetShared } from './forget-shared.ts';
import { compare, median } from './rounds.ts';
import type { Row } from './scenario.ts';
import { timed } from './timed.ts';
import type { World } from './world.ts';

const STUDENTS = 1_000;
/** So many batches make one figure of a round. */
const BATCHES = 8;

/** A batch of 1,000 students, from the store and from L2, beside the bulk reads alone. */
export const batchRows = async (world: World): Promise<readonly Row[]> => {
  const baseline = '1,000 keys by Dapr bulk get, chunks of 100';
  const target = { ratio: { below: 1.5 }, ours: { below: 500 } };
  const fromStore = await rounds(world, () => forgetShared(world.redis));
  const fromL2 = await rounds(world, () => Promise.resolve());
  const unit = 'ms';
  const scenario = '`POST /mastery/batch`, 1,000 students';
  return [
    { scenario: `${scenario}, STORE`, baseline, unit, measured: compare(fromStore), target },
    { scenario: `${scenario}, L2`, baseline, unit, measured: compare(fromL2), target },
  ];
};

const rounds = async (world: World, prepare: () => Promise<void>) => {
  const { gateway, seeded } = world;
  const ids = seeded.students.slice(-STUDENTS);
  const ours = async () => {
    const answer = await gateway.post('/mastery/batch', { student_ids: ids });
    return answer.arrayBuffer();
  };
  const all: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= world.rounds; round += 1) {
    const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let batch = 0; batch < BATCHES; batch += 1) {
      times.baseline.push(await timed(() => bulkReads(world, ids)));
      await prepare();
      times.ours.push(await timed(ours));
    }
    // The first round warms both sides up.
    if (round > 0) all.push({ ours: median(times.ours), baseline: median(times.baseline) });
  }
  return all;
};
