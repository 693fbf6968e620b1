import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { askGo } from './go.ts';
import { askNpm } from './npm.ts';
import type { Ended, Run } from './outcome.ts';
import { linesOf, statusOf } from './report.ts';

const MEGABYTE = 1024 * 1024;
const PATIENCE_MS = 300_000;

const run: Run = (command, args, { cwd }) =>
  new Promise<Ended>((resolve) => {
    const options = { cwd, maxBuffer: 64 * MEGABYTE, timeout: PATIENCE_MS };
    execFile(command, args, options, (error, out, complained) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
      resolve({ code, out, complained: complained || (error?.message ?? '') });
    });
  });

const asked = [
  { about: 'npm packages that are shipped', outcome: await askNpm(run, repositoryRoot) },
  {
    about: 'Go modules of the sidecar',
    outcome: await askGo(run, join(repositoryRoot, 'tools/daprd')),
  },
];
for (const line of linesOf(asked)) console.log(line);
process.exitCode = statusOf(asked);
