import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signToken } from '@mastery/auth-jwt';
import { type Programs, appNames } from '@mastery/stack';
import { openFrontDoor } from '../links/front-door.ts';
import type { Verdict } from '../oracle/judge.ts';
import { table } from '../report.ts';
import { openStage } from '../stage/stage.ts';
import { chartOf, csvOf } from './chart.ts';
import { drive, measureMaximum } from './drive.ts';
import { endlessTraffic } from './endless.ts';
import { startSampling } from './samples.ts';
import { type Course, coursesOf } from './verdict.ts';

/** What came of a soak. */
export interface Soaked {
  /** Records a second that both consumer groups get through. */
  readonly maximum: number;
  /** Records a second that were sent, for how long, seconds, and how many in all. */
  readonly perSecond: number;
  readonly seconds: number;
  readonly sent: number;
  readonly visits: number;
  readonly courses: readonly Course[];
  readonly verdict: Verdict;
  /** Where the CSV and the picture are. */
  readonly folder: string;
}

const SHARE = 0.7;
const MEASURE_MS = 60_000;

/** Drives a whole engine at 70 % of what it can do, and measures its memory, lag and delay all the while. */
export const soak = async (
  programs: Programs,
  { seed, forMs }: { readonly seed: number; readonly forMs: number },
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Soaked> => {
  const stage = await openStage(programs, 'soak', signal, { apps: appNames });
  const { stack, kafka } = stage;
  try {
    const token = await signToken({
      keys: stack.secrets.jwtKeys,
      ...{ subject: 'faults', role: 'service', expiresInSeconds: 12 * 3_600 },
    });
    const url = stack.urls.apps['api-gateway'];
    const frontDoor = await openFrontDoor({ url, token, kafka, stack, isTold: false });
    const take = endlessTraffic(seed);
    const maximum = await measureMaximum(kafka, take, MEASURE_MS);
    const perSecond = Math.floor(maximum * SHARE);
    say(`${maximum.toFixed(0)} records a second are the most; ${perSecond} a second from now on`);
    const visitors = frontDoor.visit({ prefix: 'soak', seed });
    const sampling = startSampling(stack, kafka.admin);
    const since = performance.now();
    const sent = await drive(kafka, take, { perSecond, forMs, signal });
    const seconds = (performance.now() - since) / 1_000;
    const samples = await sampling.end();
    await visitors.end();
    const folder = join(stack.runFolder, 'measured');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'soak.csv'), csvOf(samples));
    writeFileSync(join(folder, 'soak.svg'), chartOf(samples));
    const courses = coursesOf(samples, perSecond);
    coursesReport(courses).forEach(say);
    say('The oracle reads everything …');
    const judged = await stage.judged();
    const problems = [...judged.problems, ...(await frontDoor.judged())];
    return {
      ...{ maximum, perSecond, seconds, sent, courses, folder },
      visits: visitors.visits.length,
      verdict: { ...judged, problems },
    };
  } finally {
    await stage.close();
  }
};

/** Whether nothing was lost and nothing grew. */
export const isSteady = ({ courses, verdict }: Soaked): boolean =>
  verdict.problems.length === 0 && courses.every(({ isFlat }) => isFlat);

const coursesReport = (courses: readonly Course[]): readonly string[] =>
  table(
    ['of the last three quarters', 'mean', 'rise', 'may rise by', 'verdict'],
    courses.map(({ name, mean, rise, bound, isFlat }) => [
      ...[name, mean.toFixed(1), rise.toFixed(1), bound === null ? '-' : bound.toFixed(1)],
      bound === null ? '-' : isFlat ? 'flat' : 'GROWS',
    ]),
  );

/** The report of a soak, but for the courses, which were told before. */
export const soakReport = (soaked: Soaked): readonly string[] => {
  const { perSecond, seconds, sent, visits, verdict, folder } = soaked;
  const found = verdict.problems.length === 0 ? 'the oracle finds nothing wrong' : 'BROKEN';
  return [
    `${sent} records in ${seconds.toFixed(0)} s (${perSecond} a second wanted), ${visits} requests: ${found}`,
    ...verdict.problems.map((problem) => `  ${problem}`),
    `${verdict.records} records, ${verdict.applied} applied, ${verdict.duplicates} duplicates, ${verdict.deadLetters} dead letters, ${verdict.results} results, ${verdict.repeats} repeats`,
    `Everything measured: ${folder}`,
  ];
};
