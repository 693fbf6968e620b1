import { join } from 'node:path';
import { SOURCE_FLAGS, mustRun, repositoryRoot } from '@mastery/stack';
import type { AppChart } from '../layout.ts';

/** A setting of an app, as `--print-config` tells it. */
export interface AppSetting {
  readonly name: string;
  /** What it is for, and its default. */
  readonly description: string;
  readonly isSecret: boolean;
}

/** Every setting of an app, in its own words: the same that an operator is told. */
export const appSettings = async (app: AppChart): Promise<readonly AppSetting[]> => {
  const bare = readPrinted(await printConfig(app, {}));
  // A secret that is set is not shown.
  const set = Object.fromEntries(bare.map(({ name }) => [name, 'set']));
  const secrets = readPrinted(await printConfig(app, set)).filter(({ value }) => value === '***');
  const names = new Set(secrets.map(({ name }) => name));
  return bare.map(({ name, description }) => ({ name, description, isSecret: names.has(name) }));
};

const printConfig = (app: AppChart, env: Readonly<Record<string, string>>): Promise<string> => {
  const main = join(repositoryRoot, 'apps', app, 'src/main.ts');
  // Nothing of this process' own environment: it might set what an app knows.
  return mustRun(process.execPath, [...SOURCE_FLAGS, main, '--print-config'], { env });
};

/** Reads lines `NAME=value`, each followed by an indented line about it. */
export const readPrinted = (printed: string) =>
  [...printed.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)\n {4}(.*)$/gm)].map(
    ([, name = '', value = '', description = '']) => ({ name, value, description }),
  );
