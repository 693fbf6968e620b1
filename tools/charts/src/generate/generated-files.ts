import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daprFolder, repositoryRoot } from '@mastery/stack';
import { APP_CHARTS, CHARTS } from '../layout.ts';
import { appSettings } from './app-settings.ts';
import { type SettingsOfApps, uniqueByName, valuesSchemas } from './schema/charts.ts';
import { openSettings } from './schema/settings.ts';
import { settingsPage } from './settings-page.ts';

/** A file that is committed, its path seen from the work tree's folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Folders of `deploy` that the platform's chart carries: a chart cannot read outside of its own folder. */
const CARRIED = [
  { from: daprFolder, files: '{components,resiliency,configuration/access}/*.yaml', to: 'dapr' },
  { from: daprFolder, files: 'configuration/sidecar.yaml', to: 'dapr' },
  {
    from: join(repositoryRoot, 'deploy/observability/rules'),
    files: '*.yaml',
    to: 'rules',
  },
] as const;

/** Everything in the charts that is made from something else. */
export const generatedFiles = async (): Promise<readonly GeneratedFile[]> => {
  const told = await Promise.all(APP_CHARTS.map(async (app) => [app, await appSettings(app)]));
  const settings = Object.fromEntries(told) as SettingsOfApps;
  return [
    ...carriedFiles(),
    ...settingsFiles(settings),
    ...schemaFiles(settings),
    { path: 'docs/reference/configuration.md', content: await settingsPage(settings) },
  ];
};

const carriedFiles = (): readonly GeneratedFile[] =>
  CARRIED.flatMap(({ from, files, to }) =>
    (existsSync(from) ? globSync(files, { cwd: from }) : []).sort().map((file) => ({
      path: `${CHARTS}/platform/files/${to}/${file}`,
      content: readFileSync(join(from, file), 'utf8'),
    })),
  );

/** The names that each app knows: a chart gives it no others. */
const settingsFiles = (settings: SettingsOfApps): readonly GeneratedFile[] => {
  const all = uniqueByName(APP_CHARTS.flatMap((app) => settings[app]));
  const kafka = all.filter(({ name }) => name.startsWith('KAFKA_'));
  return [
    ...APP_CHARTS.map((app) => [app, settings[app]] as const),
    ['platform', kafka] as const,
  ].map(([chart, known]) => ({
    path: `${CHARTS}/${chart}/files/settings.json`,
    content: jsonText(openSettings(known).map(({ name }) => name)),
  }));
};

const schemaFiles = (settings: SettingsOfApps): readonly GeneratedFile[] =>
  Object.entries(valuesSchemas(settings)).map(([chart, schema]) => ({
    path: `${CHARTS}/${chart}/values.schema.json`,
    content: jsonText(schema),
  }));

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What lies in the charts as a copy of something that is there no more. */
export const leftOver = (files: readonly GeneratedFile[]): readonly string[] => {
  const expected = new Set(files.map(({ path }) => path));
  const carried = globSync(`${CHARTS}/platform/files/{dapr,rules}/**/*.yaml`, {
    cwd: repositoryRoot,
  });
  return carried.filter((path) => !expected.has(path));
};

/** The files that are not as generated. */
export const stale = (files: readonly GeneratedFile[]): readonly GeneratedFile[] =>
  files.filter(({ path, content }) => {
    const file = join(repositoryRoot, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
