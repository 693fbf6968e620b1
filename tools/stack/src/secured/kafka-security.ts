import { ENGINE_USER, type SecuredTransport } from './secured-transport.ts';

const MECHANISM = 'SCRAM-SHA-512';

/** Settings of a broker that is reached over TLS, by users with a password only. */
export function securityProperties(
  { keystoreFile, certificateFile }: SecuredTransport,
  password: string,
): Readonly<Record<string, string>> {
  const login = 'org.apache.kafka.common.security.scram.ScramLoginModule required';
  return {
    'inter.broker.listener.name': 'SASL_SSL',
    'sasl.enabled.mechanisms': MECHANISM,
    'sasl.mechanism.inter.broker.protocol': MECHANISM,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': `${login} username="${ENGINE_USER}" password="${password}";`,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': keystoreFile,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': certificateFile,
  };
}

/** How the storage tool is told of the engine's user: the broker itself needs one to begin with. */
export const firstUser = (password: string): string =>
  `${MECHANISM}=[name=${ENGINE_USER},password=${password}]`;
