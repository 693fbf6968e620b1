import type { Progress } from '@mastery/stack';
import { forgetShared } from './forget-shared.ts';
import { type Spent, cpuOfEach, gatewayPids, spending } from './processes.ts';
import { type LoadResult, putUnderLoad } from './put-under-load.ts';
import { compare } from './rounds.ts';
import type { Floor, Measured, Row } from './scenario.ts';
import type { World } from './world.ts';

/** One layer of the cache: what is asked, and what the bare app does instead. */
interface Layer {
  readonly name: 'L1' | 'L2' | 'STORE';
  readonly baseline: string;
  readonly path: string;
  readonly students: readonly string[];
  /** Puts the caches into the state in which the layer is what answers. */
  readonly prepare: () => Promise<void>;
}

/** Query, layer by layer: requests per second over 64 connections, and the slowest percent. */
export const queryRows = async (world: World, say: Progress): Promise<Measured> => {
  const rows: Row[] = [];
  const floors: Floor[] = [];
  for (const layer of layersOf(world)) {
    const rounds = await roundsOf(world, layer);
    say(`query from ${layer.name} is measured`);
    const scenario = `\`POST /mastery/query\`, ${layer.name}`;
    const pairs = (of: (result: LoadResult) => number) =>
      compare(rounds.map(({ ours, baseline }) => ({ ours: of(ours), baseline: of(baseline) })));
    rows.push({
      scenario,
      baseline: layer.baseline,
      unit: 'requests/s',
      measured: pairs(({ perSecond }) => perSecond),
      target: { ratio: { atLeast: 0.6 } },
    });
    const p99 = { scenario: `${scenario}, p99`, baseline: 'its p99', unit: 'ms' } as const;
    const target = layer.name === 'L1' ? { ratio: { below: 3 } } : {};
    rows.push({ ...p99, measured: pairs((result) => result.p99), target });
    floors.push({
      what: `query from ${layer.name} at full load, p97.5 (the customer asks p95)`,
      unit: 'ms',
      measured: Math.max(...rounds.map(({ ours }) => ours.p97)),
      below: 100,
    });
    floors.push({
      what: `answers from ${layer.name} in that row`,
      unit: '%',
      measured: 100 * Math.min(...rounds.map(({ share }) => share)),
      above: 95,
    });
    floors.push(
      ...cpuOfEach(
        `one query from ${layer.name}`,
        rounds.map(({ spent }) => spent),
      ),
    );
  }
  return { rows, floors };
};

const layersOf = ({ seeded: { students }, redis }: World): readonly Layer[] => [
  {
    name: 'L1',
    baseline: 'bare Express answering the same bytes',
    path: '/bare',
    students: students.slice(0, 640),
    prepare: () => Promise.resolve(),
  },
  {
    name: 'L2',
    baseline: 'the same with one Redis GET',
    path: '/redis-get',
    // Several times what L1 holds, in turn: each is long forgotten there when it is asked for again.
    students: students.slice(0, 6_400),
    prepare: () => Promise.resolve(),
  },
  {
    name: 'STORE',
    baseline: 'the same with one Dapr state GET',
    path: '/dapr-get',
    students,
    prepare: () => forgetShared(redis),
  },
];

const roundsOf = async (world: World, layer: Layer) => {
  const { gateway, bare, seconds, rounds } = world;
  const bodies = layer.students.map((student_id) => JSON.stringify({ student_id }));
  const load = { token: gateway.token, bodies };
  const ask = (url: string, duration: number, round: number) =>
    putUnderLoad({ ...load, url, seconds: duration, from: round / rounds });
  const ours = `${gateway.url}/mastery/query`;
  const theirs = `${bare.url}${layer.path}`;
  if (layer.name !== 'STORE') await askEach(world, layer.students);
  await ask(theirs, 2, 0);
  const all: { ours: LoadResult; baseline: LoadResult; share: number; spent: Spent }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const baseline = await ask(theirs, seconds, round);
    await layer.prepare();
    const before = await world.answers();
    const { result, taken } = await spending(
      () => gatewayPids(world.stack),
      () => ask(ours, seconds, round),
    );
    const after = await world.answers();
    const total = after.total - before.total;
    const share = (after[layer.name] - before[layer.name]) / total;
    all.push({ ours: result, baseline, share, spent: { count: result.requests, taken } });
  }
  return all;
};

/** Fills the caches: every student is asked for once. */
export const askEach = async (
  { gateway }: Pick<World, 'gateway'>,
  students: readonly string[],
): Promise<void> => {
  for (let start = 0; start < students.length; start += 64) {
    const some = students.slice(start, start + 64);
    await Promise.all(some.map((id) => gateway.evidenceOf(id)));
  }
};
