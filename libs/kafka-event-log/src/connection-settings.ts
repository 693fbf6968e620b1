import type { KafkaConnection, KafkaSasl, KafkaTls } from './kafka-client.ts';

/** How to reach the brokers, under the names of the settings. */
export interface KafkaSettings {
  readonly KAFKA_BROKERS: readonly string[];
  readonly KAFKA_SASL_MECHANISM: KafkaSasl['mechanism'];
  readonly KAFKA_SASL_USERNAME?: string | undefined;
  readonly KAFKA_SASL_PASSWORD?: string | undefined;
  readonly KAFKA_TLS: boolean;
  readonly KAFKA_TLS_CA_FILE?: string | undefined;
  readonly KAFKA_TLS_CERT_FILE?: string | undefined;
  readonly KAFKA_TLS_KEY_FILE?: string | undefined;
}

/**
 * The connection that the settings ask for: with a user name over SASL, with `KAFKA_TLS` over TLS.
 * @throws Error when a user name comes without a password, or a password would travel unencrypted
 */
export const kafkaConnection = (
  settings: KafkaSettings,
): Pick<KafkaConnection, 'brokers' | 'sasl' | 'ssl'> => ({
  brokers: settings.KAFKA_BROKERS,
  sasl: saslOf(settings),
  ssl: settings.KAFKA_TLS ? tlsOf(settings) : undefined,
});

const saslOf = (settings: KafkaSettings): KafkaSasl | undefined => {
  const {
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
    KAFKA_SASL_MECHANISM: mechanism,
  } = settings;
  if (username === undefined) return undefined;
  if (password === undefined) throw new Error('KAFKA_SASL_USERNAME needs KAFKA_SASL_PASSWORD');
  if (mechanism === 'plain' && !settings.KAFKA_TLS) {
    throw new Error('KAFKA_SASL_MECHANISM plain needs KAFKA_TLS: it sends the password as it is');
  }
  return { mechanism, username, password };
};

const tlsOf = (settings: KafkaSettings): KafkaTls => ({
  ca: settings.KAFKA_TLS_CA_FILE,
  cert: settings.KAFKA_TLS_CERT_FILE,
  key: settings.KAFKA_TLS_KEY_FILE,
});
