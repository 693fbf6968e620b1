import { describe, expect, it } from '@jest/globals';
import { startup } from '@mastery/service-config';
import { gatewayConfig } from './config.ts';

const key = (bytes: number) => `k1:${Buffer.alloc(bytes, 's').toString('base64url')}`;
const ENV = {
  DAPR_API_TOKEN: 'd'.repeat(32),
  APP_API_TOKEN: 'a'.repeat(32),
  ANONYMISER_SECRET: 's'.repeat(32),
  JWT_KEYS: key(32),
};
const start = (env: Record<string, string>, argv: readonly string[] = []) =>
  startup(gatewayConfig, { env: { ...ENV, ...env }, argv });

describe('the configuration of the api-gateway', () => {
  it('starts on port 3000, with metrics on 9000 and teachers who see nobody', () => {
    expect(start({})).toMatchObject({
      config: { PORT: 3000, INTERNAL_PORT: 9000, TEACHERS_SEE_ALL: false },
    });
  });

  it('refuses to start with a signing secret under 32 bytes, without showing it', () => {
    const refused = start({ JWT_KEYS: key(31) });
    expect(refused).toMatchObject({ kind: 'exit', code: 78 });
    expect(JSON.stringify(refused)).toContain('JWT_KEYS: every secret must have at least 32 bytes');
    expect(JSON.stringify(refused)).not.toContain(key(31));
  });

  it('opens the demo door on this machine itself', () => {
    expect(start({ DEMO_DOOR: 'true' })).toMatchObject({ config: { DEMO_DOOR: true } });
  });

  it.each([
    ['where it is set for production', { NODE_ENV: 'production' }],
    ['where others can reach it', { HOST: '0.0.0.0' }],
  ])('refuses to start with an open demo door %s', (_where, env) => {
    const refused = start({ DEMO_DOOR: 'true', ...env });
    expect(refused).toMatchObject({ kind: 'exit', code: 78 });
    expect(JSON.stringify(refused)).toContain('DEMO_DOOR: gives tokens away');
  });

  it('never prints the signing secrets', () => {
    const printed = JSON.stringify(start({}, ['--print-config']));
    expect(printed).toContain('JWT_KEYS=***');
    expect(printed).not.toContain(key(32));
  });
});
