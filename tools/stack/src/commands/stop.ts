import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mainRunFolder, runsFolder } from '../layout.ts';
import type { Progress } from '../progress.ts';
import { toConsole } from '../progress.ts';
import { launcherRuns, stopRecorded } from '../run/stop-recorded.ts';

/** `npm run stop`. */
export async function stop(): Promise<number> {
  await stopEverything(toConsole);
  return 0;
}

/** Stops the main stack, and any other whose launcher is gone. Tests that still run are left alone. */
export async function stopEverything(
  progress: Progress,
  folders: readonly string[] = runFolders(),
): Promise<void> {
  const stoppable = folders.filter((one) => one === mainRunFolder || !launcherRuns(one));
  const stopped: string[] = [];
  for (const folder of stoppable) stopped.push(...(await stopRecorded(folder)));
  progress(stopped.length > 0 ? `Stopped: ${stopped.join(', ')}` : 'Nothing was running');
}

function runFolders(): readonly string[] {
  if (!existsSync(runsFolder)) return [];
  const entries = readdirSync(runsFolder, { withFileTypes: true });
  return entries.filter((one) => one.isDirectory()).map((one) => join(runsFolder, one.name));
}
