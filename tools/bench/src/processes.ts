import { type AppName, type Stack, type Taken, takenBy } from '@mastery/stack';
import { median } from './rounds.ts';
import type { Floor } from './scenario.ts';

/** Processes by what they are called in the report. */
export type Pids = Readonly<Record<string, number>>;

/** The servers that an app works with. */
export const serversOf = (stack: Stack, app: AppName): Pids => ({
  'its sidecar': stack.sidecars.get(app)?.pid ?? 0,
  Redis: stack.redis.pid,
  Kafka: stack.kafka.pid,
});

/** Every app with its sidecar, and the servers between them. */
export const allPids = (stack: Stack): Pids => ({
  ...Object.fromEntries(
    [...stack.apps].flatMap(([app, { pid }]) => [
      [app, pid],
      [`sidecar of ${app}`, stack.sidecars.get(app)?.pid ?? 0],
    ]),
  ),
  Redis: stack.redis.pid,
  Kafka: stack.kafka.pid,
});

/** The gateway and the servers that it works with. */
export const gatewayPids = (stack: Stack): Pids => ({
  gateway: stack.apps.get('api-gateway')?.pid ?? 0,
  ...serversOf(stack, 'api-gateway'),
});

/** What each has taken so far; nothing for one that is not there. */
export const takenByEach = (pids: Pids): Readonly<Record<string, Taken>> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, takenBy(pid) ?? NOTHING]));

/** What each took in between; whoever was not there before took all of it. */
export const between = (
  before: Readonly<Record<string, Taken>>,
  after: Readonly<Record<string, Taken>>,
): Readonly<Record<string, Taken>> =>
  Object.fromEntries(
    Object.entries(after).map(([name, { cpuSeconds, rssBytes }]) => [
      name,
      { cpuSeconds: cpuSeconds - (before[name] ?? NOTHING).cpuSeconds, rssBytes },
    ]),
  );

const NOTHING: Taken = { cpuSeconds: 0, rssBytes: 0 };

/** What so many events or requests took of each process. */
export interface Spent {
  readonly count: number;
  readonly taken: Readonly<Record<string, Taken>>;
}

/** CPU time of each process for one of them: the median of the rounds. */
export const cpuOfEach = (what: string, rounds: readonly Spent[]): readonly Floor[] =>
  Object.keys(rounds[0]?.taken ?? {}).map((name) => ({
    what: `CPU time for ${what}: ${name}`,
    unit: 'µs',
    measured: median(
      rounds.map(({ count, taken }) => (1e6 * (taken[name] ?? NOTHING).cpuSeconds) / count),
    ),
  }));

/** Does something and says what it took of the processes. */
export const spending = async <Result>(
  pids: () => Pids,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly taken: Readonly<Record<string, Taken>> }> => {
  const before = takenByEach(pids());
  const result = await work();
  return { result, taken: between(before, takenByEach(pids())) };
};
