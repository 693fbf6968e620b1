import { type Stack, type Taken, takenBy } from '@mastery/stack';

/** Processes by what they are called in the report. */
export type Pids = Readonly<Record<string, number>>;

/** The servers that both sides use. */
export const serversOf = (stack: Stack): Pids => ({
  'its sidecar': stack.sidecars.get('mastery-worker')?.pid ?? 0,
  Redis: stack.redis.pid,
  Kafka: stack.kafka.pid,
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
