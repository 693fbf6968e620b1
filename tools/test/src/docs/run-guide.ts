import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findOnPath, repositoryRoot, runsFolder } from '@mastery/stack';
import { blocksOf, scriptOf, writtenBy } from './guide.ts';

/** Longer than this no guide takes, with the network as slow as it may be. */
const LIMIT_MS = 240_000;

/**
 * Does what a guide says, as it is written: saves its files, types its commands into one shell.
 * @param name of the page in docs/integrations
 * @param env what the guide asks for
 * @param isReady whether a program that a block needs can be used
 * @returns what each block of commands wrote; those are left out that need a program which is not here
 * @throws Error when a command fails
 */
export const runGuide = async (
  name: string,
  env: Readonly<Record<string, string>>,
  isReady: (program: string) => boolean = isHere,
): Promise<readonly string[]> => {
  const page = readFileSync(join(repositoryRoot, `docs/integrations/${name}.md`), 'utf8');
  const blocks = blocksOf(page).filter(({ needs }) => needs === undefined || isReady(needs));
  // Below the repository, where Node.js finds the packages that a reader would install.
  const folder = guideFolder(name);
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of blocks)
    if (file !== undefined) writeFileSync(join(folder, file), code);
  const shell = spawn(
    'bash',
    ['-c', scriptOf(blocks.filter(({ language }) => language === 'sh'))],
    {
      cwd: folder,
      env: { ...OF_THE_READER, PATH: path(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    },
  );
  const exit = new Promise<number | null>((resolve) => shell.on('exit', resolve));
  const [out, err] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  if ((await exit) !== 0) throw new Error(`${name}.md does not work as written:\n${out}${err}`);
  return writtenBy(out);
};

/** Where a guide is done. */
export const guideFolder = (name: string): string => join(runsFolder, 'guides', name);

/** What a reader's shell says of the way to the network. */
const OF_THE_READER = Object.fromEntries(
  Object.entries(process.env).filter(([variable]) => /^(HOME|PIP_.*|.*_PROXY)$/i.test(variable)),
);

/** Whether a program is installed. */
export const isHere = (program: string): boolean => findOnPath(program, process.env) !== undefined;

/** The Node.js that the engine comes with goes first, then what it installs, such as `mastery`. */
const path = (): string =>
  [
    dirname(process.execPath),
    join(repositoryRoot, 'node_modules/.bin'),
    process.env['PATH'] ?? '',
  ].join(delimiter);
