import { createECDH } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SOURCE_FLAGS, mustRun, repositoryRoot } from '@mastery/stack';
import { APP_CHARTS, type AppChart } from '../layout.ts';
import { ofKind } from '../render/manifest.ts';
import type { Renderer } from '../render/renderer.ts';
import { PREPARING_MS, RENDERING_MS, realRenderer } from '../testing/charts.ts';

const folder = mkdtempSync(join(tmpdir(), 'mastery-environment-'));
let charts: Renderer;
beforeAll(async () => {
  charts = await realRenderer();
}, PREPARING_MS);
afterAll(() => {
  charts.close();
  rmSync(folder, { recursive: true });
});

const vapid = createECDH('prime256v1');
vapid.generateKeys();
const KEYS = `first:${'k'.repeat(43)}`;
/** What stands in the Secrets that an operator makes: docs/kubernetes.md. */
const SECRETS: Readonly<Record<string, string>> = {
  JWT_KEYS: KEYS,
  AUDIT_KEYS: KEYS,
  CACHE_REDIS_URL: 'rediss://engine:secret@redis.example.org:6380',
  VAPID_PUBLIC_KEY: vapid.getPublicKey('base64url'),
  VAPID_PRIVATE_KEY: Buffer.from(vapid.getPrivateKey('hex').padStart(64, '0'), 'hex').toString(
    'base64url',
  ),
  SMTP_URL: 'smtps://engine:secret@mail.example.org',
};
const ANY_SECRET = 'a-secret-that-is-long-enough-for-all';

const fileOf = (name: string) => {
  if (name === 'CURRICULUM_FILE') return join(repositoryRoot, 'deploy/curricula/python.json');
  const file = join(folder, `${name}.pem`);
  writeFileSync(file, 'a certificate');
  return file;
};

/** The environment of an app's container, as a cluster would fill it. */
const environmentOf = async (app: AppChart, values: string) => {
  const objects = await charts.manifests({ chart: 'mastery-engine', values });
  const deployment = ofKind(objects, 'Deployment').find(({ metadata }) => metadata.name === app);
  const env = deployment?.spec.template.spec.containers[0].env ?? [];
  return Object.fromEntries(
    env.map(({ name, value }) => {
      if (value === undefined) return [name, SECRETS[name] ?? ANY_SECRET];
      return [name, name.endsWith('_FILE') ? fileOf(name) : value];
    }),
  );
};

const start = (app: AppChart, env: Readonly<Record<string, string>>) => {
  const main = join(repositoryRoot, 'apps', app, 'src/main.ts');
  return mustRun(process.execPath, [...SOURCE_FLAGS, main], { env });
};

describe('the environment that a chart gives its app', () => {
  it.each(
    APP_CHARTS.flatMap((app) => ['default', 'production'].map((values) => ({ app, values }))),
  )(
    'is one that $app takes, with $values values',
    async ({ app, values }) => {
      const env = await environmentOf(app, values);
      // The one thing that is wrong keeps it from starting: whatever else were wrong would be said, too.
      const started = start(app, { ...env, LOG_LEVEL: 'loud' });
      await expect(started).rejects.toThrow(
        /ended with status 78:\nThe configuration is not valid:\n {2}LOG_LEVEL: [^\n]*\nRun with/,
      );
    },
    RENDERING_MS,
  );
});
