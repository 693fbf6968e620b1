import { describe, expect, it } from '@jest/globals';
import { kafkaConnection } from './connection-settings.ts';

const PLAIN = {
  KAFKA_BROKERS: ['a:1'],
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_TLS: false,
} as const;
const USER = { KAFKA_SASL_USERNAME: 'engine', KAFKA_SASL_PASSWORD: 'secret' };

describe('the connection to Kafka', () => {
  it('is open and plain unless something else is configured', () => {
    expect(kafkaConnection(PLAIN)).toEqual({ brokers: ['a:1'], sasl: undefined, ssl: undefined });
  });

  it('has a user over SASL, and TLS with the authority’s certificate', () => {
    const secured = { ...PLAIN, ...USER, KAFKA_TLS: true, KAFKA_TLS_CA_FILE: 'pem' };
    expect(kafkaConnection(secured)).toEqual({
      brokers: ['a:1'],
      sasl: { mechanism: 'scram-sha-512', username: 'engine', password: 'secret' },
      ssl: { ca: 'pem', cert: undefined, key: undefined },
    });
  });

  it('needs a password with a user, and TLS where the password travels as it is', () => {
    expect(() => kafkaConnection({ ...PLAIN, KAFKA_SASL_USERNAME: 'engine' })).toThrow('PASSWORD');
    const open = { ...PLAIN, ...USER, KAFKA_SASL_MECHANISM: 'plain' } as const;
    expect(() => kafkaConnection(open)).toThrow('needs KAFKA_TLS');
  });
});
