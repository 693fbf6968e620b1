import { z } from 'zod';

/** The environment: variables that may or may not be set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The schema of a service's configuration: one setting per environment variable. */
export type ConfigSchema = z.ZodObject<Record<string, z.core.$ZodType>>;

/** One variable that is wrong, and what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/** The configuration, or everything that is wrong with it at once. */
export type ConfigResult<Config> =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigProblem[] };

/** The schema of a service's configuration from its settings by variable name. */
export const configSchema = <Shape extends Record<string, z.core.$ZodType>>(shape: Shape) =>
  z.object(shape);

/** Reads the configuration from the environment. An empty variable counts as not set. */
export const readConfig = <Schema extends ConfigSchema>(
  schema: Schema,
  env: Environment,
): ConfigResult<z.output<Schema>> => {
  const known = Object.keys(schema.shape)
    .filter((name) => env[name] !== undefined && env[name] !== '')
    .map((name) => [name, env[name]]);
  const read = schema.safeParse(Object.fromEntries(known));
  if (read.success) return { kind: 'config', config: read.data };
  const problems = read.error.issues.map((issue) => ({
    variable: issue.path.map(String).join('.') || 'configuration',
    message: problemOf(issue, env),
  }));
  return { kind: 'invalid', problems };
};

const problemOf = (issue: z.core.$ZodIssue, env: Environment): string => {
  const set = env[String(issue.path[0])];
  return set === undefined || set === '' ? 'is needed and not set' : issue.message;
};
