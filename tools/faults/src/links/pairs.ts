import { type AppName, type Detours, type StackPorts, freePorts } from '@mastery/stack';
import type { Proxy } from './toxiproxy.ts';

/** Two programs and what connects them. */
export interface Pair {
  readonly name: string;
  readonly proxies: readonly Proxy[];
  /** The app whose traffic it carries; a stack without it has no such link. */
  readonly app: AppName;
}

/** Pairs, and how a stack is told to go through their proxies. */
export interface Layout {
  readonly pairs: readonly Pair[];
  readonly detours: Detours;
}

/** The names of all pairs and whose they are. */
export const PAIRS = {
  'worker-kafka': 'mastery-worker',
  'worker-daprd': 'mastery-worker',
  'daprd-redis': 'mastery-worker',
  'gateway-kafka': 'api-gateway',
  'gateway-daprd': 'api-gateway',
  'gateway-redis': 'api-gateway',
  'notification-kafka': 'notification-service',
  'notification-daprd': 'notification-service',
  'prediction-daprd': 'prediction-service',
  'sidecar-sidecar': 'prediction-service',
} as const satisfies Record<string, AppName>;
/** A pair of programs. */
export type PairName = keyof typeof PAIRS;

/** Of loopback: where sidecars find prediction-service's, and where it listens; a proxy connects the two. */
const INTERNAL = { told: '127.0.0.2', listens: '127.0.0.3' };
const HOW_MANY = 16;
const local = (port: number) => `127.0.0.1:${port}`;

/** Puts a proxy between every pair of a stack on these ports. */
export const layOut = async (ports: StackPorts): Promise<Layout> => {
  const free = await freePorts(HOW_MANY);
  const next = () => free.pop() ?? 0;
  const proxy = (name: string, listen: number, upstream: number): Proxy => ({
    ...{ name, listen: local(listen), upstream: local(upstream) },
  });
  const pair = (name: PairName, ...proxies: readonly Proxy[]): Pair => ({
    ...{ name, proxies, app: PAIRS[name] },
  });
  const toKafka = (name: PairName) => {
    const kafka = { port: next(), upstream: next() };
    return { kafka, pair: pair(name, proxy(name, kafka.port, kafka.upstream)) };
  };
  const toSidecar = (name: PairName) => {
    const { grpc, http } = ports.apps[PAIRS[name]].sidecar;
    const sidecar = { grpc: next(), http: next() };
    const ways = [
      proxy(`${name}-grpc`, sidecar.grpc, grpc),
      proxy(`${name}-http`, sidecar.http, http),
    ];
    return { sidecar, pair: pair(name, ...ways) };
  };
  const [workerLog, gatewayLog, notificationLog] = [
    toKafka('worker-kafka'),
    toKafka('gateway-kafka'),
    toKafka('notification-kafka'),
  ];
  const [worker, gateway] = [toSidecar('worker-daprd'), toSidecar('gateway-daprd')];
  const [notification, prediction] = [
    toSidecar('notification-daprd'),
    toSidecar('prediction-daprd'),
  ];
  const [store, cache] = [next(), next()];
  const { internalGrpc } = ports.apps['prediction-service'].sidecar;
  const called = {
    name: 'sidecar-sidecar',
    listen: `${INTERNAL.told}:${internalGrpc}`,
    upstream: `${INTERNAL.listens}:${internalGrpc}`,
  };
  return {
    pairs: [
      ...[workerLog.pair, worker.pair],
      pair('daprd-redis', proxy('daprd-redis', store, ports.redis)),
      ...[gatewayLog.pair, gateway.pair],
      pair('gateway-redis', proxy('gateway-redis', cache, ports.redis)),
      ...[notificationLog.pair, notification.pair, prediction.pair],
      pair('sidecar-sidecar', called),
    ],
    detours: {
      'mastery-worker': { kafka: workerLog.kafka, sidecar: worker.sidecar, store },
      'api-gateway': { kafka: gatewayLog.kafka, sidecar: gateway.sidecar, cache },
      'notification-service': { kafka: notificationLog.kafka, sidecar: notification.sidecar },
      'prediction-service': { sidecar: prediction.sidecar, internal: INTERNAL },
    },
  };
};
