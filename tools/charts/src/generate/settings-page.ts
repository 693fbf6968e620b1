import { code, page, table } from '@mastery/contracts';
import { APP_CHARTS } from '../layout.ts';
import type { AppSetting } from './app-settings.ts';
import type { SettingsOfApps } from './schema/charts.ts';

/** Every setting of every app, for docs/reference: those that all four have first. */
export const settingsPage = (settings: SettingsOfApps): Promise<string> => {
  const [first, ...others] = APP_CHARTS;
  // A port is of all apps, too, but each has its own default.
  const isShared = ({ name, description }: AppSetting) =>
    others.every((app) =>
      settings[app].some((each) => each.name === name && each.description === description),
    );
  const told = (all: readonly AppSetting[]) =>
    table(
      ['variable', 'what it is for', ''],
      all.map(({ name, description, isSecret }) => [
        code(name),
        description,
        isSecret ? 'secret' : '',
      ]),
    );
  return page(
    'Settings',
    'Environment variables, read once at the start; what is missing or wrong is told, all of it, and the app ends with 78. `--print-config` of an app says what it was given, with secrets hidden. The charts know the same names ([Kubernetes](../kubernetes.md)).',
    '## Of all apps',
    told(settings[first].filter(isShared)),
    ...APP_CHARTS.flatMap((app) => [
      `## ${app}`,
      told(settings[app].filter((setting) => !isShared(setting))),
    ]),
  );
};
