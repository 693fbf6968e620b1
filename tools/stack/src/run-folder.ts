import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsFolder } from './layout.ts';
import { stillRunning } from './run/stop-recorded.ts';

/**
 * Readies the folder of a run: its logs and data of last time are removed.
 *
 * @throws Error when a stack still runs on it
 */
export function openRunFolder(folder: string, keepData: boolean): void {
  const running = stillRunning(folder);
  if (running.length > 0) {
    const names = running.map(({ name, pid }) => `${name} (${pid})`).join(', ');
    throw new Error(`A stack is already running: ${names}. Stop it with: npm run stop`);
  }
  const stale = keepData
    ? ['logs', 'sidecars.db', 'sentry']
    : ['logs', 'sidecars.db', 'sentry', 'redis', 'kafka', 'audit-buffer'];
  for (const name of stale) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(runsFolder, { recursive: true });
  // Nothing in it is ever committed, formatted or linted.
  writeFileSync(join(runsFolder, '.gitignore'), '*\n');
}
