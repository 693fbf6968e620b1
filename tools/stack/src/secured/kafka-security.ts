import { ENGINE_USER, type SecuredTransport, passwordOf } from './secured-transport.ts';

const MECHANISM = 'SCRAM-SHA-512';

/** Settings of a broker that is reached over TLS, by users with a password only. */
export function securityProperties(
  { keystoreFile, certificateFile, kafkaUsers }: SecuredTransport,
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
    ...(kafkaUsers && rightsByUser),
  };
}

/** Nobody may what was not given; the broker speaks to its own controller without a name. */
const rightsByUser = {
  'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  'super.users': `User:${ENGINE_USER};User:ANONYMOUS`,
};

/** How the storage tool is told of users: the broker itself needs one to begin with. */
export const firstUsers = (
  { kafkaUsers = [] }: SecuredTransport,
  password: string,
): readonly string[] =>
  [
    [ENGINE_USER, password] as const,
    ...kafkaUsers.map((user) => [user, passwordOf(user, password)] as const),
  ].flatMap(([name, own]) => ['--add-scram', `${MECHANISM}=[name=${name},password=${own}]`]);
