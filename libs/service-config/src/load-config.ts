import type { z } from 'zod';
import { describeConfig, describeProblems } from './describe-config.ts';
import { type ConfigSchema, type Environment, readConfig } from './read-config.ts';

/** EX_CONFIG of sysexits.h: a supervisor can tell that restarting will not help. */
const EXIT_CONFIG = 78;

/** Where the configuration comes from. */
export interface ConfigSources {
  readonly env: Environment;
  readonly argv: readonly string[];
}

/** What starting with these sources comes to: a configuration, or something to say and an exit. */
export type Startup<Config> =
  | { readonly kind: 'start'; readonly config: Config }
  | { readonly kind: 'exit'; readonly code: number; readonly out?: string; readonly err?: string };

/** Decides how a start goes on; says and ends nothing itself. */
export const startup = <Schema extends ConfigSchema>(
  schema: Schema,
  { env, argv }: ConfigSources,
): Startup<z.output<Schema>> => {
  if (argv.includes('--print-config')) {
    return { kind: 'exit', code: 0, out: describeConfig(schema, env) };
  }
  const read = readConfig(schema, env);
  return read.kind === 'config'
    ? { kind: 'start', config: read.config }
    : { kind: 'exit', code: EXIT_CONFIG, err: describeProblems(read.problems) };
};

/**
 * Reads the configuration, or ends the process: with 78 and every problem on standard error, or
 * with 0 after `--print-config`.
 */
export const loadConfig = <Schema extends ConfigSchema>(
  schema: Schema,
  sources: ConfigSources,
): z.output<Schema> => {
  const next = startup(schema, sources);
  if (next.kind === 'start') return next.config;
  if (next.out) process.stdout.write(`${next.out}\n`);
  if (next.err) process.stderr.write(`${next.err}\n`);
  process.exit(next.code);
};
