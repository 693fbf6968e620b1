import type { Command } from 'commander';
import type { Environment } from '@mastery/service-config';
import type { Exit } from './exit.ts';

/** The world around the command line. */
export interface World {
  readonly env: Environment;
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
}

/** What every command is given. */
export interface Cli extends World {
  /** With `--json`: writes what was answered as one line of JSON, in the place of what `say` says to people. */
  readonly answer: (body: unknown) => void;
  /** Does a command's work; what it returns becomes the exit status. */
  readonly run: (work: () => Exit | Promise<Exit>) => Promise<void>;
}

/** Adds a command, with its options and its help, to the program. */
export type AddCommand = (program: Command, cli: Cli) => void;

/** Lines for the end of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  ['', 'Examples:', ...lines.map((line) => `  ${line}`)].join('\n');
