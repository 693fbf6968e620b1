import { securityProperties } from '../secured/kafka-security.ts';
import type { KafkaDetour } from '../detours.ts';
import type { SecuredTransport } from '../secured/secured-transport.ts';

export interface KafkaProperties {
  readonly port: number;
  readonly controllerPort: number;
  readonly dataFolder: string;
  /** Further listeners, plain, for those who come through a proxy. */
  readonly detours?: readonly KafkaDetour[];
  /** TLS and a user with a password; open and plain when absent. */
  readonly secured?: { readonly transport: SecuredTransport; readonly password: string };
}

/** The settings of a single broker on loopback that starts and comes back fast. */
export function kafkaProperties(options: KafkaProperties): string {
  const { port, controllerPort, dataFolder, secured, detours = [] } = options;
  const protocol = secured ? 'SASL_SSL' : 'PLAINTEXT';
  const broker = `${protocol}://127.0.0.1:${port}`;
  const detour = (at: keyof KafkaDetour) =>
    detours.map((one, index) => `DETOUR${index}://127.0.0.1:${one[at]}`);
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    // Named here and not in the data, so that formatted data fits whatever the port.
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: [
      ...[broker, `CONTROLLER://127.0.0.1:${controllerPort}`],
      ...detour('upstream'),
    ].join(),
    // Whoever comes through a proxy must come back through it, and not straight.
    'advertised.listeners': [broker, ...detour('port')].join(),
    'listener.security.protocol.map': [
      ...[`${protocol}:${protocol}`, 'CONTROLLER:PLAINTEXT'],
      ...detours.map((_, index) => `DETOUR${index}:PLAINTEXT`),
    ].join(),
    'inter.broker.listener.name': protocol,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dataFolder,
    // Topics come from the contract, with their settings; a typing error must not make one.
    'auto.create.topics.enable': false,
    ...oneReplica,
    ...fast,
    ...(secured && securityProperties(secured.transport, secured.password)),
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

const oneReplica = {
  'offsets.topic.num.partitions': 1,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.num.partitions': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
};

const fast = {
  // There is nobody else to wait for when the first consumer of a group joins.
  'group.initial.rebalance.delay.ms': 0,
  // After kill -9 the broker is back in 5 to 7 s instead of 14 to 19.
  'broker.session.timeout.ms': 3000,
  'broker.heartbeat.interval.ms': 500,
  // 110 MB less memory.
  'log.cleaner.dedupe.buffer.size': 8_388_608,
  'controller.quorum.append.linger.ms': 0,
};
