import { describe, expect, it } from '@jest/globals';
import { startup } from './load-config.ts';
import { configSchema } from './read-config.ts';
import { daprSettings, flag, kafkaSettings, serverSettings } from './settings.ts';

const schema = configSchema({
  ...serverSettings({ port: 3000 }),
  ...kafkaSettings,
  ...daprSettings,
  VERBOSE: flag.prefault('false').describe('Says more'),
});
const TOKENS = {
  DAPR_API_TOKEN: 'd'.repeat(32),
  APP_API_TOKEN: 'a'.repeat(32),
  ANONYMISER_SECRET: 's'.repeat(32),
};
const start = (env: Record<string, string>, argv: readonly string[] = []) =>
  startup(schema, { env, argv });

describe('the configuration of a service', () => {
  it('has its defaults', () => {
    const started = start(TOKENS);
    expect(started).toMatchObject({
      kind: 'start',
      config: {
        HOST: '127.0.0.1',
        PORT: 3000,
        INTERNAL_PORT: 9000,
        LOG_LEVEL: 'info',
        KAFKA_BROKERS: ['127.0.0.1:9092'],
        STATE_STORE: 'statestore',
        VERBOSE: false,
      },
    });
  });

  it('is read from variables of the right type', () => {
    expect(
      start({ ...TOKENS, PORT: '8080', KAFKA_BROKERS: 'a:1, b:2', VERBOSE: 'true' }),
    ).toMatchObject({ config: { PORT: 8080, KAFKA_BROKERS: ['a:1', 'b:2'], VERBOSE: true } });
  });

  it('takes an empty variable as not set', () => {
    expect(start({ ...TOKENS, PORT: '' })).toMatchObject({ config: { PORT: 3000 } });
  });

  it('ends with 78 and every problem at once', () => {
    const started = start({ APP_API_TOKEN: 'short', PORT: '70000', KAFKA_BROKERS: 'a:1,,b:2' });
    expect(started).toMatchObject({ kind: 'exit', code: 78 });
    const said = started.kind === 'exit' ? started.err : '';
    expect(said).toContain('DAPR_API_TOKEN: is needed and not set');
    expect(said).toContain('APP_API_TOKEN: Too small');
    expect(said).toContain('PORT: Too big');
    expect(said).toContain('KAFKA_BROKERS: must be a list like a,b,c');
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', '0'],
    ['VERBOSE', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['DAPR_GRPC_ENDPOINT', 'http://127.0.0.1:50001'],
    ['DAPR_HTTP_ENDPOINT', '127.0.0.1'],
  ])('does not start with %s=%s', (name, value) => {
    expect(start({ ...TOKENS, [name]: value })).toMatchObject({ kind: 'exit', code: 78 });
  });
});

describe('--print-config', () => {
  const printed = (env: Record<string, string>) => {
    const started = start(env, ['--print-config']);
    return started.kind === 'exit' && started.code === 0 ? (started.out ?? '') : '';
  };

  it('shows every variable with value, meaning and default', () => {
    const text = printed({ PORT: '8080' });
    for (const name of Object.keys(schema.shape)) expect(text).toContain(`${name}=`);
    expect(text).toContain('PORT=8080\n    Port of the API (default 3000)');
    expect(text).toContain('VERBOSE=false\n    Says more (default false)');
  });

  it('hides what is secret', () => {
    expect(printed({})).toMatch(/DAPR_API_TOKEN=\n.*\(needed\)/);
    const text = printed({ ...TOKENS, ANONYMISER_SECRET: 'very-secret-indeed' });
    expect(text).toContain('APP_API_TOKEN=***');
    expect(text).toContain('ANONYMISER_SECRET=***');
    expect(text).not.toMatch(/aaaa|dddd|very-secret/);
  });

  it('works while the configuration is not valid', () => {
    expect(printed({ PORT: 'eighty' })).toContain('PORT=eighty');
  });
});
