import { cohortMembersKey } from '@mastery/state-keys';
import { bulkReads } from './bulk-reads.ts';
import { compare, median } from './rounds.ts';
import type { Row } from './scenario.ts';
import { timed } from './timed.ts';
import type { World } from './world.ts';

const MEMBERS = 1_000;
/** So many cohorts make one figure of a round. */
const COHORTS = 6;

/**
 * A student beside a cohort of 1,000 through the front door: a cohort that nobody asked about in the last minute,
 * and one that was read just now. Beside both the bulk reads of the members' documents alone.
 */
export const compareRows = async (world: World): Promise<readonly Row[]> => {
  const measured = await rounds(world);
  const row: Omit<Row, 'scenario' | 'measured'> = {
    baseline: '1,000 keys by Dapr bulk get, chunks of 100',
    unit: 'ms',
    target: { ours: { below: 300 } },
  };
  const scenario = '`POST /analytics/compare`, a cohort of 1,000';
  return [
    {
      ...row,
      scenario: `${scenario}, not asked about before`,
      measured: compare(measured.map(({ cold, baseline }) => ({ ours: cold, baseline }))),
    },
    {
      ...row,
      scenario: `${scenario}, asked about within 10 s`,
      measured: compare(measured.map(({ warm, baseline }) => ({ ours: warm, baseline }))),
    },
  ];
};

const rounds = async (world: World) => {
  const members = world.seeded.students.slice(-MEMBERS).toSorted();
  const all: { baseline: number; cold: number; warm: number }[] = [];
  for (let round = 0; round <= world.rounds; round += 1) {
    const baseline: number[] = [];
    const cold: number[] = [];
    const warm: number[] = [];
    for (let n = 0; n < COHORTS; n += 1) {
      const cohort = `bench-${round}-${n}`;
      await writeMembers(world, cohort, members);
      baseline.push(await timed(() => bulkReads(world, members)));
      cold.push(await timed(() => askAbout(world, cohort, members)));
      warm.push(await timed(() => askAbout(world, cohort, members)));
    }
    // The first round warms both sides up.
    if (round === 0) continue;
    all.push({ baseline: median(baseline), cold: median(cold), warm: median(warm) });
  }
  return all;
};

/** All have the same document, so the middle of all is what is right. */
const MIDDLE = 50;

const askAbout = async (
  { gateway }: World,
  cohort: string,
  [student_id, ...others]: readonly string[],
): Promise<void> => {
  const answer = await gateway.post('/analytics/compare', { cohort, student_id });
  const told = (await answer.json()) as { percentile: number; scored: number };
  if (told.scored !== others.length + 1 || told.percentile !== MIDDLE) {
    throw new Error(`the comparison is wrong: ${JSON.stringify(told)}`);
  }
};

const writeMembers = ({ store }: World, cohort: string, members: readonly string[]) =>
  store.transact([
    { kind: 'upsert', key: cohortMembersKey(cohort), value: JSON.stringify(members) },
  ]);
