import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPIC, TOPICS } from '@mastery/event-schemas';
import {
  type Launch,
  type ProcessHandle,
  type Programs,
  type Progress,
  SOURCE_FLAGS,
  type Stack,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Drained, costOf, drain, fill, startBareLoop } from './drive.ts';
import { openResults } from './drained.ts';
import { compare } from '../rounds.ts';
import type { Measured } from '../scenario.ts';

/** How much to measure. */
export interface PipelineEffort {
  readonly students: number;
  /** Of each student in a round. */
  readonly events: number;
  readonly rounds: number;
}

const BARE_RESULTS = 'bench.results';
const here = (file: string) => join(import.meta.dirname, file);

/**
 * Events a second from `mastery.requests` to committed results, worker alone: the log is filled while it rests, then
 * drained. Beside it a bare loop that makes the very calls that the worker made in the first round.
 */
export const pipelineRows = async (
  programs: Programs,
  effort: PipelineEffort,
  say: Progress,
  signal: AbortSignal,
): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const recording = join(folder, 'recording.ndjson');
  const next = { records: true };
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder: join(runsFolder, 'bench-pipeline'),
    topics: [...TOPICS, ...TOPICS.filter(({ name }) => name === TOPIC.results).map(bare)],
    apps: ['mastery-worker'],
    command: (_app, usual) => (next.records ? recordingLaunch(usual, recording) : usual),
    progress: say,
    signal,
  });
  try {
    const worker = stack.apps.get('mastery-worker');
    if (worker === undefined) throw new Error('there is no worker');
    return await measure({ stack, worker, recording, next }, effort, say);
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true });
  }
};

const bare = (of: (typeof TOPICS)[number]) => ({ ...of, name: BARE_RESULTS });

const recordingLaunch = (usual: Launch, recording: string): Launch => ({
  ...usual,
  args: [...SOURCE_FLAGS, here('recording-worker.ts')],
  env: { ...usual.env, BENCH_RECORDING: recording },
});

/** Whoever works, and how it is started next. */
interface Setting {
  readonly stack: Stack;
  readonly worker: ProcessHandle;
  readonly recording: string;
  readonly next: { records: boolean };
}

const measure = async (
  { stack, worker, recording, next }: Setting,
  effort: PipelineEffort,
  say: Progress,
): Promise<Measured> => {
  const results = await openResults(stack, TOPIC.results);
  const bareResults = await openResults(stack, BARE_RESULTS);
  const count = effort.students * effort.events;
  const measured: { ours: Drained; baseline: Drained }[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    await worker.stop();
    await fill(stack, `round-${round}`, effort);
    const ours = await drain(stack, results, count, async () => {
      await worker.start();
      return { pid: worker.pid, stop: () => worker.stop() };
    });
    next.records = false;
    const loop = { to: BARE_RESULTS, recording, prefix: `bare-${round}:` };
    const baseline = await drain(stack, bareResults, count, () => startBareLoop(stack, loop));
    const [mine, its] = [ours, baseline].map(({ perSecond }) => perSecond.toFixed(0));
    say(`round ${round}: ${mine} events/s, the bare loop ${its}`);
    // The first round warms both sides up, and is written down.
    if (round === 0) continue;
    measured.push({ ours, baseline });
  }
  await Promise.all([results.close(), bareResults.close()]);
  const row = {
    scenario: `events from \`mastery.requests\` to committed \`mastery.results\`, ${effort.students} students`,
    baseline: 'a bare loop making the same calls',
    unit: 'events/s',
    measured: compare(
      measured.map(({ ours, baseline }) => ({
        ours: ours.perSecond,
        baseline: baseline.perSecond,
      })),
    ),
    target: { ratio: { atLeast: 0.7 }, ours: { above: 3_000 } },
  } as const;
  const floors = [
    ...costOf(
      'ours',
      measured.map(({ ours }) => ours),
    ),
    ...costOf(
      'the bare loop',
      measured.map(({ baseline }) => baseline),
    ),
  ];
  return { rows: [row], floors };
};
