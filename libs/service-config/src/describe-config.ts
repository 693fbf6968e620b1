import { z } from 'zod';
import type { ConfigProblem, ConfigSchema, Environment } from './read-config.ts';
import { defaultOf, metaOf } from './secret.ts';

const HIDDEN = '***';

/** Every variable of a service: its value (never a secret's), what it is for, its default. */
export const describeConfig = (schema: ConfigSchema, env: Environment): string =>
  Object.entries(schema.shape)
    .map(([name, setting]) => describeSetting(name, setting, env[name]))
    .join('\n');

const describeSetting = (name: string, setting: z.core.$ZodType, set: string | undefined) => {
  const { secret, description } = metaOf(setting);
  const byDefault = defaultOf(setting) as string | undefined;
  const value = set === undefined || set === '' ? byDefault : set;
  const shown = secret && value !== undefined ? HIDDEN : (value ?? '');
  const isNeeded = byDefault === undefined && !z.safeParse(setting, undefined).success;
  const otherwise = byDefault === undefined ? '' : ` (default ${secret ? HIDDEN : byDefault})`;
  const aside = isNeeded ? ' (needed)' : otherwise;
  return `${name}=${shown}\n    ${description ?? ''}${aside}`;
};

/** What is wrong with a configuration, for the person who starts the service. */
export const describeProblems = (problems: readonly ConfigProblem[]): string =>
  [
    'The configuration is not valid:',
    ...problems.map(({ variable, message }) => `  ${variable}: ${message}`),
    'Run with --print-config to see every variable, its meaning and its default.',
  ].join('\n');
