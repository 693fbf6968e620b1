import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runsFolder } from '../layout.ts';
import { isRunning } from '../run/identity.ts';
import { readRecord } from '../run/record.ts';
import { stopRecorded } from '../run/stop-recorded.ts';

let runFolder = '';
beforeEach(async () => {
  await mkdir(runsFolder, { recursive: true });
  runFolder = await mkdtemp(join(runsFolder, 'stop-'));
});
afterEach(async () => {
  await stopRecorded(runFolder);
  await rm(runFolder, { recursive: true });
}, 60_000);

async function launch() {
  const script = join(import.meta.dirname, '../testing/launcher.ts');
  const args = ['--conditions=@mastery/source', script, runFolder];
  const launcher = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of launcher.stdout) {
    said += String(chunk);
    if (said.includes('ready\n')) break;
  }
  expect(said).toContain('ready');
  return launcher;
}

const running = () =>
  readRecord(runFolder)
    ?.processes.filter(isRunning)
    .map(({ name }) => name);

describe('stopping', () => {
  it('leaves nothing behind after the launcher was killed', async () => {
    const launcher = await launch();
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const left = ['kafka', 'launched-sidecar', 'redis', 'registry', 'sentry'];
    expect(running()?.toSorted()).toEqual(left);
    expect((await stopRecorded(runFolder)).toSorted()).toEqual(left);
    expect(running()).toEqual([]);
  }, 120_000);

  it('is harmless when nothing runs', async () => {
    expect(await stopRecorded(runFolder)).toEqual([]);
  });
});
