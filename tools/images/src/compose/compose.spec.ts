import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type AppName, appNames, apps, repositoryRoot, sidecarArguments } from '@mastery/stack';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { configOf } from '../dockerfiles/config-of.ts';
import { composeFolder, readCompose } from './read-compose.ts';

const compose = readCompose();
const services = Object.entries(compose.services);
const read = (file: string) => readFileSync(join(repositoryRoot, file), 'utf8');

const serviceOf = (name: string) => {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`there is no service ${name}`);
  return service;
};

describe('the compose file', () => {
  it('is one by the specification', () => {
    const { $schema: draft, ...schema } = JSON.parse(
      read('tools/images/compose-spec/compose-spec.json'),
    ) as Readonly<Record<string, unknown>>;
    expect(draft).toContain('draft-07');
    const validate = new Ajv({ strict: false, formats: { duration: true } }).compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('opens one port, to this machine alone', () => {
    const open = services.flatMap(([, { ports = [] }]) => ports);
    expect(open).toEqual(['127.0.0.1:${MASTERY_PORT:-3000}:3000']);
  });

  it('holds no secret: each comes from what ./up makes, or nothing starts', () => {
    const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const secret = values.filter(([name]) => /PASSWORD|TOKEN|KEYS|SECRET|AUTH/.test(name));
    expect(secret.length).toBeGreaterThan(20);
    const made = /^\$\{[A-Z_]+(?::\?start with \.\/up|-)\}$/;
    expect(secret.filter(([, value]) => !made.test(value))).toEqual([]);
    const up = read('deploy/compose/up');
    const names = secret.map(([, value]) => /[A-Z_]+/.exec(value)?.[0] ?? '');
    expect([...new Set(names)].filter((name) => !up.includes(name))).toEqual([]);
  });

  it('mounts what is there, and volumes that it names', () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes.map((of) => of.split(':')));
    const missing = mounts.filter(([from = '']) =>
      from.startsWith('.') ? !existsSync(resolve(composeFolder, from)) : !(from in compose.volumes),
    );
    expect(missing).toEqual([]);
  });

  it('waits only for services that it has', () => {
    const waited = services.flatMap(([, { depends_on: on = {} }]) => Object.keys(on));
    expect(waited.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it('bounds the memory of everything that stays', () => {
    const unbound = services.filter(([, service]) => service.mem_limit === undefined);
    expect(unbound.map(([name]) => name)).toEqual(['topics', 'schemas', 'mastery']);
  });

  it('runs the versions of others that the charts run', () => {
    const charts = globSync('deploy/charts/{common,platform}/values.yaml', { cwd: repositoryRoot })
      .map(read)
      .join('\n');
    const stores = ['kafka', 'redis', 'registry'].map((name) => serviceOf(name).image);
    for (const image of stores) {
      const [repository = '', tag = ''] = image.split(/:(?=[^:]+$)/);
      expect(charts).toContain(repository);
      expect(charts).toContain(`tag: ${tag}`);
    }
  });
});

describe.each(appNames)('%s', (name: AppName) => {
  const app = serviceOf(name);
  const sidecar = serviceOf(`${name}-sidecar`);

  it('is told what it knows', async () => {
    const known = Object.keys((await configOf(name)).shape);
    expect(known).toEqual(expect.arrayContaining(Object.keys(app.environment ?? {})));
  });

  it('is built from its own Dockerfile, and may do nothing that it need not', () => {
    const { context = '', dockerfile = '' } = app.build ?? {};
    expect(existsSync(resolve(composeFolder, context, dockerfile))).toBe(true);
    for (const one of [app, sidecar]) {
      expect(one).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });

  it('shares the loopback of its sidecar, and neither ends with the other', () => {
    expect(app.network_mode).toBe(`service:${name}-network`);
    expect(sidecar.network_mode).toBe(app.network_mode);
  });

  it('has a sidecar that is started as everywhere else, with the same files', () => {
    const [, ...flags] = sidecar.command ?? [];
    const usual = sidecarArguments({
      ...USUAL,
      appId: apps[name].appId,
      appPort: apps[name].port,
      access: `${apps[name].appId}.yaml`,
    });
    const ours = valuesOf(flags.flatMap((flag) => flag.split(/=(.*)/s, 2)));
    const theirs = valuesOf(usual.map((part) => part.replace(join(repositoryRoot, 'deploy'), '')));
    // Sidecars are in networks of their own, which have names and no loopback in common.
    expect(ours).toEqual([
      ...theirs.filter(([flag]) => !flag?.startsWith('--dapr-internal-grpc-listen')),
    ]);
  });
});

/** What the compose file and a start on one machine choose differently is put in as the compose file has it. */
const USUAL = {
  ...{ daprd: '/daprd', httpPort: 3_500, grpcPort: 50_001, internalGrpcPort: 50_002 },
  ...{ metricsPort: 9_090, sentryPort: 50_001, redisPort: 6_379, redisPassword: '' },
  ...{ daprApiToken: '', appApiToken: '' },
};

/** Flags with their values, in one order. */
const valuesOf = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts
    .flatMap((part, at) => {
      if (!part.startsWith('--')) return [];
      const next = parts[at + 1];
      return [next === undefined || next.startsWith('--') ? [part] : [part, next]];
    })
    .map((flag) => flag.map((text) => text.replace('127.0.0.1:50001', 'sentry:50001')))
    .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

describe('the Dapr files that sidecars share', () => {
  it('ask for no variable that the compose file does not set', () => {
    const files = globSync('deploy/dapr/{components,resiliency,configuration}/**/*.yaml', {
      cwd: repositoryRoot,
    }).filter((file) => !file.endsWith('tracing.yaml'));
    const text = files.map((file) => String(parseAllDocuments(read(file)))).join('\n');
    const asked = [...text.matchAll(/envRef: (\w+)|\{env:(\w+)|\$\{?(\w+)\}?/g)].map(
      ([, a, b, c]) => a ?? b ?? c ?? '',
    );
    expect(asked.length).toBeGreaterThan(2);
    const set = Object.keys(serviceOf('api-gateway-sidecar').environment ?? {});
    expect(asked.filter((name) => !set.includes(name))).toEqual([]);
  });
});
