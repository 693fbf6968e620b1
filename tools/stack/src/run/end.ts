import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, signalGroup } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';
import type { Kind, RecordedProcess } from './record.ts';

/** Those who write stop before those who keep what is written. */
export const stopOrder: readonly Kind[] = [
  'monitor',
  'app',
  'sidecar',
  'sentry',
  'registry',
  'kafka',
  'redis',
];

/** How long a process may take to end by itself before it is killed. */
export const graceMs: Readonly<Record<Kind, number>> = {
  monitor: 5_000,
  app: 10_000,
  sidecar: 5_000,
  sentry: 3_000,
  registry: 3_000,
  kafka: 10_000,
  redis: 5_000,
};

/** Asks a process to end (SIGTERM), then makes it (SIGKILL); returns when it and its group are gone. */
export async function endProcess(identity: ProcessIdentity, grace: number): Promise<void> {
  if (!isRunning(identity)) return;
  signalGroup(identity.pid, 'SIGTERM');
  if (!(await goneWithin(identity, grace))) {
    signalGroup(identity.pid, 'SIGKILL');
    await goneWithin(identity, 5_000);
  }
}

/** Ends processes kind by kind; those of one kind together. */
export async function endInOrder(
  processes: readonly RecordedProcess[],
  end: (one: RecordedProcess) => Promise<void> = (one) => endProcess(one, graceMs[one.kind]),
): Promise<void> {
  for (const kind of stopOrder) {
    await Promise.all(processes.filter((one) => one.kind === kind).map(end));
  }
}

async function goneWithin(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isRunning(identity)) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
