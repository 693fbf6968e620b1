import { setTimeout as sleep } from 'node:timers/promises';
import { endInOrder, endProcess, graceMs } from './end.ts';
import { isRunning } from './identity.ts';
import { readRecord } from './record.ts';
import type { RecordedProcess } from './record.ts';

/** How long a launcher may take to stop its own stack: the sum of all patience, and some. */
const launcherGraceMs = 40_000;

/** What of a recorded stack still runs. */
export function stillRunning(runFolder: string): readonly RecordedProcess[] {
  return readRecord(runFolder)?.processes.filter(isRunning) ?? [];
}

/** Whether the process that started a stack still runs. */
export function launcherRuns(runFolder: string): boolean {
  const launcher = readRecord(runFolder)?.launcher;
  return launcher !== undefined && launcher.pid !== process.pid && isRunning(launcher);
}

/**
 * Stops what a run folder's record names: a launcher that still runs is asked to stop its own
 * stack, then whatever is left is ended. A number that now belongs to another process is left alone.
 *
 * @returns the names of what was running
 */
export async function stopRecorded(runFolder: string): Promise<readonly string[]> {
  const before = stillRunning(runFolder);
  if (launcherRuns(runFolder)) await askLauncher(runFolder);
  const left = stillRunning(runFolder);
  await endInOrder(left, (one) => endProcess(one, graceMs[one.kind]));
  return before.map(({ name }) => name);
}

async function askLauncher(runFolder: string): Promise<void> {
  const launcher = readRecord(runFolder)?.launcher;
  if (!launcher) return;
  process.kill(launcher.pid, 'SIGTERM');
  const deadline = performance.now() + launcherGraceMs;
  while (isRunning(launcher) && performance.now() < deadline) await sleep(50);
}
