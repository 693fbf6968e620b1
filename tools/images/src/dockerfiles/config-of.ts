import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppName, repositoryRoot } from '@mastery/stack';
import type { ConfigSchema } from '@mastery/service-config';

/** The configuration schema of an app, loaded from its sources: an app exports it to nobody. */
export const configOf = async (app: AppName): Promise<ConfigSchema> => {
  const source = join(repositoryRoot, 'apps', app, 'src/config.ts');
  const exported = (await import(pathToFileURL(source).href)) as Readonly<Record<string, unknown>>;
  const schema = Object.entries(exported).find(([name]) => name.endsWith('Config'))?.[1];
  if (schema === undefined) throw new Error(`${source} exports no schema of a configuration`);
  return schema as ConfigSchema;
};
