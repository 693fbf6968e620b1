import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddCommand } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** What `npm run` starts, seen from the sources of this program. */
const BOOTSTRAP = join(import.meta.dirname, '../../../bootstrap.mjs');

/** Runs to its end, on this terminal. */
const startedWith = (args: readonly string[]): Promise<Exit> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (status) => {
      const known = Object.values(EXIT).find((exit) => exit === status);
      resolve(known ?? EXIT.refused);
    });
  });

/** A command that is about the program and no installation of it: it needs the sources, and does what `npm run` does. */
const workspaceCommand =
  (name: string, what: string): AddCommand =>
  (program, cli) => {
    program
      .command(`${name} [options...]`)
      .description(`${what}; needs a checkout of the sources (npm run ${name})`)
      .helpOption(false)
      .allowUnknownOption()
      .action((options: readonly string[]) =>
        cli.run(() => {
          if (existsSync(BOOTSTRAP)) return startedWith([BOOTSTRAP, name, ...options]);
          cli.complain(
            `${name} is about the program, not an installation: it needs the sources. Clone the repository and run npm run ${name} there.`,
          );
          return EXIT.config;
        }),
      );
  };

/** `mastery simulate`: the proof of the commit protocol, in a simulated world. */
export const addSimulate = workspaceCommand(
  'simulate',
  "the worker's real code in a simulated world with seeded faults, checked by its invariants",
);

/** `mastery bench`: what the engine costs on this machine, beside baselines. */
export const addBench = workspaceCommand(
  'bench',
  'how fast the engine is on this machine, beside what its parts can do at best',
);
