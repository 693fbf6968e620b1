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
import { compare } from '../rounds.ts';
import type { Measured, Row, Target } from '../scenario.ts';
import { type StreamsProgram, prepareStreams } from '../streams/program.ts';
import { startStreams } from '../streams/start-streams.ts';
import { type Drained, NEVER, type Side, costOf, drain, fill, startBareLoop } from './drive.ts';
import { openResults } from './drained.ts';

/** How much to measure. */
export interface PipelineEffort {
  readonly students: number;
  /** Of each student in a round. */
  readonly events: number;
  readonly rounds: number;
}

/** Where the baselines publish. */
const BASELINE_RESULTS = 'bench.results';
const here = (file: string) => join(import.meta.dirname, file);

/**
 * Events a second from `mastery.requests` to committed results, worker alone: the log is filled while it rests, then
 * drained. Beside it a bare loop that makes the very calls that the worker made in the first round, and a program on
 * Kafka Streams that does the engine's job, less the learner model, record by record.
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
  const streams = await prepareStreams(programs.java, { progress: say, signal });
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder: join(runsFolder, 'bench-pipeline'),
    topics: [...TOPICS, ...TOPICS.filter(({ name }) => name === TOPIC.results).map(named)],
    apps: ['mastery-worker'],
    command: (_app, usual) => (next.records ? recordingLaunch(usual, recording) : usual),
    progress: say,
    signal,
  });
  try {
    const worker = stack.apps.get('mastery-worker');
    if (worker === undefined) throw new Error('there is no worker');
    return await measure({ stack, worker, recording, next, streams }, effort, say);
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true });
  }
};

const named = (of: (typeof TOPICS)[number]) => ({ ...of, name: BASELINE_RESULTS });

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
  readonly streams: StreamsProgram;
}

/** Everybody who drains the log in a round; the first is the engine. */
const SIDES = ['ours', 'bare loop', 'Kafka Streams', 'Kafka Streams past the sidecar'] as const;
type Name = (typeof SIDES)[number];
type Baseline = Exclude<Name, 'ours'>;

const BASELINES: Readonly<Record<Baseline, { readonly is: string; readonly target: Target }>> = {
  'bare loop': {
    is: 'a bare loop making the same calls',
    target: { ratio: { atLeast: 0.7 }, ours: { above: 3_000 } },
  },
  'Kafka Streams': {
    is: 'Kafka Streams (Java, exactly_once_v2) keeping the same keys through the same sidecar',
    target: { ratio: { atLeast: 1 } },
  },
  'Kafka Streams past the sidecar': {
    is: 'the same program writing straight to Redis, for colour',
    target: {},
  },
};

const measure = async (
  { stack, worker, recording, next, streams }: Setting,
  effort: PipelineEffort,
  say: Progress,
): Promise<Measured> => {
  const [requests, ours, others] = await Promise.all(
    [TOPIC.requests, TOPIC.results, BASELINE_RESULTS].map((topic) => openResults(stack, topic)),
  );
  if (!requests || !ours || !others) throw new Error('a topic is not there');
  const count = effort.students * effort.events;
  const measured: Readonly<Record<Name, Drained>>[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    await worker.stop();
    const from = await requests.ends();
    await fill(stack, `round-${round}`, effort);
    const by = (start: () => Promise<Side>) => drain(stack, others, count, start);
    const told = { to: BASELINE_RESULTS, from };
    const mine = await drain(stack, ours, count, async () => {
      await worker.start();
      return { pid: worker.pid, failed: NEVER, stop: () => worker.stop() };
    });
    next.records = false;
    const bare = { to: BASELINE_RESULTS, recording, prefix: `bare-${round}:` };
    const drained = {
      ours: mine,
      'bare loop': await by(() => startBareLoop(stack, bare)),
      'Kafka Streams': await by(() =>
        startStreams(stack, streams, { ...told, keeping: 'dapr', prefix: `streams-${round}:` }),
      ),
      'Kafka Streams past the sidecar': await by(() =>
        startStreams(stack, streams, { ...told, keeping: 'redis', prefix: `direct-${round}:` }),
      ),
    };
    const each = SIDES.map((name) => `${name} ${drained[name].perSecond.toFixed(0)} events/s`);
    say(`round ${round}: ${each.join(', ')}`);
    // The first round warms all sides up, and is written down.
    if (round > 0) measured.push(drained);
  }
  await Promise.all([requests, ours, others].map((topic) => topic.close()));
  return {
    rows: (Object.keys(BASELINES) as Baseline[]).map((name) => rowOf(measured, effort, name)),
    floors: SIDES.flatMap((name) =>
      costOf(
        name,
        measured.map((round) => round[name]),
      ),
    ),
  };
};

const rowOf = (
  rounds: readonly Readonly<Record<Name, Drained>>[],
  { students }: PipelineEffort,
  name: Baseline,
): Row => ({
  scenario: `events from \`mastery.requests\` to committed \`mastery.results\`, ${students} students`,
  baseline: BASELINES[name].is,
  unit: 'events/s',
  measured: compare(
    rounds.map((round) => ({ ours: round.ours.perSecond, baseline: round[name].perSecond })),
  ),
  target: BASELINES[name].target,
});
