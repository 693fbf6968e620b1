import { exercise } from './exercise.ts';
import type { Gateway } from './gateway.ts';
import { putUnderLoad } from './put-under-load.ts';
import { askEach } from './query-rows.ts';
import { compare } from './rounds.ts';
import type { Row } from './scenario.ts';
import { startGateway } from './start-gateway.ts';
import type { World } from './world.ts';

const STUDENTS = 640;

/** What the audit trail takes of the gateway's throughput: beside the same gateway without one. The worker rests. */
export const auditRows = async (world: World): Promise<readonly Row[]> => {
  const { stack, gateway, seeded } = world;
  const students = seeded.students.slice(0, STUDENTS);
  const worker = stack.apps.get('mastery-worker');
  await worker?.stop();
  const audited = await startGateway(stack, gateway.token, true);
  const unaudited = await startGateway(stack, gateway.token, false);
  const sides = { ours: audited.gateway, baseline: unaudited.gateway };
  try {
    for (const side of Object.values(sides)) await askEach({ gateway: side }, students);
    const queries = students.map((student_id) => JSON.stringify({ student_id }));
    const events = students.map((student, n) => JSON.stringify(exercise(student, n)));
    return [
      await rowOf(world, sides, { path: '/mastery/query', what: ', L1', bodies: queries }),
      await rowOf(world, sides, { path: '/mastery/ingest', what: ', one event', bodies: events }),
    ];
  } finally {
    audited.stop();
    unaudited.stop();
    await worker?.start();
  }
};

interface Asked {
  readonly path: string;
  readonly what: string;
  readonly bodies: readonly string[];
}

const rowOf = async (
  { seconds, rounds }: World,
  sides: { readonly ours: Gateway; readonly baseline: Gateway },
  { path, what, bodies }: Asked,
): Promise<Row> => {
  const ask = async ({ url, token }: Gateway) => {
    const load = { url: `${url}${path}`, token, bodies, seconds, from: 0 };
    return (await putUnderLoad(load)).perSecond;
  };
  const measured: { ours: number; baseline: number }[] = [];
  // The first round warms both sides up.
  for (let round = 0; round <= rounds; round += 1) {
    const baseline = await ask(sides.baseline);
    const ours = await ask(sides.ours);
    if (round > 0) measured.push({ ours, baseline });
  }
  return {
    scenario: `\`POST ${path}\`${what}, with the audit entry`,
    baseline: 'the same gateway without',
    unit: 'requests/s',
    measured: compare(measured),
    target: {},
  };
};
