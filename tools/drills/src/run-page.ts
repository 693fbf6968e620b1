import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Programs, repositoryRoot } from '@mastery/stack';
import { openControl } from './control/control.ts';
import { environmentOf, openInstallation } from './installation/installation.ts';
import { platformVerbs } from './installation/platform.ts';
import { keepable } from './page/keep.ts';
import type { Page } from './page/pages.ts';
import { runBlocks } from './page/parse-page.ts';
import { sessionOf } from './page/session.ts';
import { situationVerbs } from './situations/verbs.ts';

/** What a page came to. */
export interface Drilled {
  /** 0 when every command of the page did. */
  readonly status: number;
  /** Everything that was typed and said, fit to be kept. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs what a page says, in its order, in one session on an installation of its own. */
export const runPage = async (
  page: Page,
  programs: Programs,
  signal: AbortSignal,
): Promise<Drilled> => {
  const since = performance.now();
  const installation = await openInstallation(programs, signal);
  const control = await openControl({
    platform: platformVerbs(installation),
    drill: situationVerbs(installation),
  });
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  try {
    const token = await installation.token('admin', 'operator');
    const own = environmentOf(installation.stack, token, control.url);
    const env = { ...own, ...redisTools(programs) };
    const session = sessionOf(runBlocks(page.blocks));
    const { status, text } = await inBash(session, { cwd: folder, env: withOurBin(env), signal });
    const secrets = Object.values(installation.stack.secrets);
    const output = keepable(text, { secrets, root: repositoryRoot }).replaceAll(folder, '.');
    return { status, output, seconds: Math.round((performance.now() - since) / 1_000) };
  } finally {
    control.close();
    await installation.close();
    rmSync(folder, { recursive: true });
  }
};

const redisTools = ({ redis: { path, libraryPath = '' } }: Programs) => ({
  REDIS_PROGRAMS: dirname(path),
  REDIS_LIBRARIES: libraryPath,
});

const withOurBin = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...env,
  NO_COLOR: '1',
  PATH: [join(repositoryRoot, 'tools/drills/bin'), process.env['PATH']].join(delimiter),
});

interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

const inBash = async (script: string, { cwd, env, signal }: Surroundings) => {
  const bash = spawn('bash', ['-s'], { cwd, env, signal });
  const said: Buffer[] = [];
  for (const stream of [bash.stdout, bash.stderr])
    stream.on('data', (chunk: Buffer) => void said.push(chunk));
  bash.stdin.end(script);
  const status = await new Promise<number>((resolve, reject) => {
    bash.once('error', reject);
    bash.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { status, text: Buffer.concat(said).toString() };
};

/** Which commit a drill ran on: one that is not committed is named by what it stands on. */
export const commitOf = (): string =>
  execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  }).trim();
