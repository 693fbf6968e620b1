import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPIC, TOPICS } from '@mastery/event-schemas';
import { type Programs, type Progress, SOURCE_FLAGS, runsFolder, startStack } from '@mastery/stack';
import { openResults } from '../pipeline/drained.ts';
import { NEVER, drain, fill } from '../pipeline/drive.ts';
import type { Measured } from '../scenario.ts';
import { type CpuProfile, framesOf } from './cpu-profile.ts';
import { flamePicture } from './flame-picture.ts';
import { sharesOf } from './parts.ts';

const runFolder = join(runsFolder, 'bench-profile');
const MAIN = join(import.meta.dirname, '../../../../apps/mastery-worker/src/main.ts');

/**
 * Where the worker's CPU time goes while it drains the log: its share by parts, and a flame graph. It runs out of its
 * sources, so that the profile names them.
 */
export const profileRows = async (
  programs: Programs,
  effort: { readonly students: number; readonly events: number },
  say: Progress,
  signal: AbortSignal,
): Promise<Measured> => {
  const profiles = join(runFolder, 'profiles');
  rmSync(profiles, { recursive: true, force: true });
  mkdirSync(profiles, { recursive: true });
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    topics: TOPICS,
    apps: ['mastery-worker'],
    command: (_app, usual) => ({
      ...usual,
      args: [...SOURCE_FLAGS, '--cpu-prof', `--cpu-prof-dir=${profiles}`, MAIN],
    }),
    progress: say,
    signal,
  });
  try {
    const worker = stack.apps.get('mastery-worker');
    if (worker === undefined) throw new Error('there is no worker');
    const results = await openResults(stack, TOPIC.results);
    await worker.stop();
    await fill(stack, 'profiled', effort);
    await drain(stack, results, effort.students * effort.events, async () => {
      await worker.start();
      return { pid: worker.pid, failed: NEVER, stop: () => worker.stop() };
    });
    await results.close();
    return told(profiles, say);
  } finally {
    await stack.stop();
  }
};

/** The longest profile is the one of the drain: the first start had nothing to do. */
const told = (profiles: string, say: Progress): Measured => {
  const read = readdirSync(profiles).map((file) => readFileSync(join(profiles, file), 'utf8'));
  const [longest = ''] = read.toSorted((a, b) => b.length - a.length);
  const root = framesOf(JSON.parse(longest) as CpuProfile);
  const picture = join(runFolder, 'worker-flame.svg');
  writeFileSync(picture, flamePicture('The worker’s CPU time while it drains the log', root));
  say(`flame graph: ${picture}`);
  return {
    rows: [],
    floors: [...sharesOf(root)].map(([part, share]) => ({
      what: `worker’s CPU time, ${part}`,
      unit: '%',
      measured: 100 * share,
    })),
  };
};
