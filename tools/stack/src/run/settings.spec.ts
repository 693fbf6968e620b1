import { describe, expect, it } from '@jest/globals';
import { kafkaProperties } from './kafka-properties.ts';
import { redisConfig } from './redis.ts';
import { sidecarArguments } from './sidecar.ts';

const outside = /0\.0\.0\.0|\[::\]|\*:/;

describe('what the servers are told', () => {
  it('keeps Kafka on loopback, with no topic made by a typing error', () => {
    const text = kafkaProperties({ port: 1, controllerPort: 2, dataFolder: '/data' });
    expect(text).toContain('listeners=PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2\n');
    expect(text).toContain('auto.create.topics.enable=false\n');
    expect(text).not.toMatch(outside);
  });

  it('has Kafka listen once more for whoever comes through a proxy, and tell them to come back through it', () => {
    const detours = [{ port: 3, upstream: 4 }];
    const text = kafkaProperties({ port: 1, controllerPort: 2, dataFolder: '/data', detours });
    expect(text).toContain(
      '\nlisteners=PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2,DETOUR0://127.0.0.1:4\n',
    );
    expect(text).toContain('advertised.listeners=PLAINTEXT://127.0.0.1:1,DETOUR0://127.0.0.1:3\n');
    expect(text).toContain(',DETOUR0:PLAINTEXT\n');
    expect(text).not.toMatch(outside);
  });

  it('keeps Redis on loopback, behind a password, durable to the second', () => {
    const program = { path: 'redis-server' };
    const lines = redisConfig('/data', { program, port: 1, password: 'secret' }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'bind 127.0.0.1',
        'requirepass secret',
        'appendonly yes',
        'appendfsync everysec',
        'save ""',
      ]),
    );
  });

  it('gives a sidecar every port and every address, and no secret that the process list shows', () => {
    const options = {
      daprd: 'daprd',
      appId: 'app',
      appPort: 1,
      httpPort: 2,
      grpcPort: 3,
      internalGrpcPort: 4,
      metricsPort: 5,
      sentryPort: 6,
      access: 'app.yaml',
      redisPort: 7,
      redisPassword: 'hidden-a',
      daprApiToken: 'hidden-b',
      appApiToken: 'hidden-c',
    };
    const text = sidecarArguments(options).join(' ');
    for (const flag of [
      '--app-port 1',
      '--dapr-listen-addresses 127.0.0.1',
      '--dapr-http-port 2',
      '--dapr-grpc-port 3',
      '--dapr-internal-grpc-listen-address 127.0.0.1',
      '--dapr-internal-grpc-port 4',
      '--metrics-listen-address 127.0.0.1',
      '--metrics-port 5',
      '--max-body-size 16Mi',
      '--enable-mtls',
      '--sentry-address 127.0.0.1:6',
    ]) {
      expect(text).toContain(flag);
    }
    expect(text).toContain('configuration/access/app.yaml');
    expect(text).not.toContain('hidden');
  });
});
