import { beforeAll, describe, expect, it } from '@jest/globals';
import { APP_CHARTS } from '../layout.ts';
import { type AppSetting, appSettings, readPrinted } from './app-settings.ts';
import { generatedFiles, leftOver, stale } from './generated-files.ts';
import { DECIDED_BY_CHART, settingsSchema } from './schema/settings.ts';

let settings: Record<string, readonly AppSetting[]>;
beforeAll(async () => {
  settings = Object.fromEntries(
    await Promise.all(APP_CHARTS.map(async (app) => [app, await appSettings(app)] as const)),
  );
}, 120_000);

const SCHEMA_KINDS = ['env', 'secretEnv', 'files'] as const;
const namesIn = (schema: unknown) =>
  Object.keys((schema as { properties: Record<string, unknown> }).properties);

describe('what the charts have from elsewhere', () => {
  it('is current: npm run generate:charts', async () => {
    const files = await generatedFiles();
    expect(stale(files).map(({ path }) => path)).toEqual([]);
    expect(leftOver(files)).toEqual([]);
  }, 120_000);
});

describe('the settings of an app', () => {
  it.each(APP_CHARTS)('can each be set by the values of %s, or are its chart’s business', (app) => {
    const schema = settingsSchema(settings[app] ?? []);
    const reachable = new Set<string>([
      ...DECIDED_BY_CHART,
      ...SCHEMA_KINDS.flatMap((kind) => namesIn(schema[kind])),
    ]);
    const names = (settings[app] ?? []).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !reachable.has(name))).toEqual([]);
  });

  it('are as secret as the app says, and those are never values', () => {
    const secrets = (settings['notification-service'] ?? []).filter(({ isSecret }) => isSecret);
    const names = secrets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'ANONYMISER_SECRET',
        'APP_API_TOKEN',
        'AUDIT_KEYS',
        'KAFKA_SASL_PASSWORD',
        'SMTP_URL',
        'VAPID_PRIVATE_KEY',
      ]),
    );
    const asValues = namesIn(settingsSchema(settings['notification-service'] ?? [])['env']);
    expect(asValues.filter((name) => names.includes(name))).toEqual([]);
  });

  it('are read from what an app prints', () => {
    expect(readPrinted('A_B=1\n    What it is (default 1)\nC=\n    Needed (needed)\n')).toEqual([
      { name: 'A_B', value: '1', description: 'What it is (default 1)' },
      { name: 'C', value: '', description: 'Needed (needed)' },
    ]);
  });
});
