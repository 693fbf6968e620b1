import { describe, expect, it } from '@jest/globals';
import { appEnvironment } from './app-environment.ts';
import { appNames } from './apps.ts';
import { freePorts, isFree } from './free-ports.ts';
import { defaultPorts, namedPorts } from './ports.ts';
import { generateSecrets } from './secrets.ts';

describe('ports', () => {
  it('are those of the contract', () => {
    expect(defaultPorts.apps['mastery-worker']).toMatchObject({
      http: 3001,
      internal: 9001,
      sidecar: { http: 3501, grpc: 23001 },
    });
  });

  it('never collide', () => {
    const all = namedPorts(defaultPorts).map(([, port]) => port);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are free when asked for free ones, and all different', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) expect(await isFree(port)).toBe(true);
  });

  it('are never given twice, although nobody listens on them yet', async () => {
    const range = { from: 19_900, to: 19_910 };
    const ports = [await freePorts(5, range), await freePorts(5, range)].flat();
    expect(new Set(ports).size).toBe(10);
  });
});

describe('the environment of an app', () => {
  it('holds everything the contract names but the schema registry, which no app needs', () => {
    const env = appEnvironment({
      name: 'api-gateway',
      ports: defaultPorts,
      secrets: {
        redisPassword: 'r',
        kafkaPassword: 'k',
        daprApiToken: 'd',
        appApiToken: 'a',
        jwtKeys: 'k:s',
        anonymiserSecret: 'p',
        vapidPublicKey: 'v',
        vapidPrivateKey: 'w',
        auditKeys: 'k:a',
      },
    });
    expect(env).toEqual({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '3000',
      INTERNAL_PORT: '9000',
      LOG_LEVEL: 'info',
      KAFKA_BROKERS: '127.0.0.1:9092',
      DAPR_GRPC_ENDPOINT: '127.0.0.1:23000',
      DAPR_HTTP_ENDPOINT: 'http://127.0.0.1:3500',
      DAPR_API_TOKEN: 'd',
      APP_API_TOKEN: 'a',
      STATE_STORE: 'statestore',
      CACHE_REDIS_URL: 'redis://default:r@127.0.0.1:16379',
      JWT_KEYS: 'k:s',
      ANONYMISER_SECRET: 'p',
    });
  });

  it('is different for each app', () => {
    const ports = appNames.map((name) => defaultPorts.apps[name].http);
    expect(ports).toEqual([3000, 3001, 3002, 3003]);
  });
});

describe('secrets', () => {
  it('are 256 bits each and new every time', () => {
    const { jwtKeys, auditKeys, vapidPublicKey, ...tokens } = generateSecrets();
    const named = [jwtKeys, auditKeys].map((keys) => keys.replace('local:', ''));
    const all = [...Object.values(tokens), ...named];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(Buffer.from(vapidPublicKey, 'base64url')).toHaveLength(65);
    expect(generateSecrets().jwtKeys).not.toBe(jwtKeys);
  });
});
