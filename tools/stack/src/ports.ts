import { appNames, apps } from './apps.ts';
import type { AppName } from './apps.ts';
import { freePorts } from './free-ports.ts';

/** The ports of a sidecar. */
export interface SidecarPorts {
  readonly http: number;
  readonly grpc: number;
  /** Sidecars call each other here. */
  readonly internalGrpc: number;
  readonly metrics: number;
}

/** The ports of an app and of its sidecar. */
export interface AppPorts {
  readonly http: number;
  /** Metrics. */
  readonly internal: number;
  readonly sidecar: SidecarPorts;
}

/** Every port of a stack, all on loopback. */
export interface StackPorts {
  readonly kafka: number;
  readonly kafkaController: number;
  readonly redis: number;
  readonly registry: number;
  /** Sidecars ask for their certificates here. */
  readonly sentry: number;
  readonly apps: Readonly<Record<AppName, AppPorts>>;
}

/** The ports of the contract. */
export const defaultPorts: StackPorts = {
  kafka: 9092,
  kafkaController: 9093,
  redis: 16379, // a Redis of the machine's own may be at 6379
  registry: 8081,
  sentry: 10_010,
  apps: forEachApp((name) => {
    const { port } = apps[name];
    return {
      http: port,
      internal: port + 6_000,
      sidecar: {
        http: port + 500,
        grpc: port + 20_000,
        internalGrpc: port + 7_000,
        metrics: port + 6_500,
      },
    };
  }),
};

/** Ports that are free now, for tests beside a running stack. */
export async function freeStackPorts(): Promise<StackPorts> {
  const free = await freePorts(5 + appNames.length * 6);
  const next = () => free.pop() ?? 0;
  return {
    kafka: next(),
    kafkaController: next(),
    redis: next(),
    registry: next(),
    sentry: next(),
    apps: forEachApp(() => ({
      http: next(),
      internal: next(),
      sidecar: { http: next(), grpc: next(), internalGrpc: next(), metrics: next() },
    })),
  };
}

/** Ports that are free now, for a further instance of an app. */
export async function freeAppPorts(): Promise<AppPorts> {
  const free = await freePorts(6);
  const next = () => free.pop() ?? 0;
  return {
    http: next(),
    internal: next(),
    sidecar: { http: next(), grpc: next(), internalGrpc: next(), metrics: next() },
  };
}

/** Every port of a stack with what it is for. */
export function namedPorts(ports: StackPorts, names: readonly AppName[] = appNames) {
  const named: [string, number][] = [
    ['Kafka', ports.kafka],
    ["Kafka's controller", ports.kafkaController],
    ['Redis', ports.redis],
    ['schema registry', ports.registry],
    ["Dapr's sentry", ports.sentry],
  ];
  for (const name of names) {
    const { http, internal, sidecar } = ports.apps[name];
    named.push([name, http], [`${name}, metrics`, internal]);
    for (const [part, port] of Object.entries({ ...sidecar })) {
      named.push([`${name}'s sidecar, ${part}`, port]);
    }
  }
  return named;
}

function forEachApp<T>(make: (name: AppName) => T): Readonly<Record<AppName, T>> {
  return Object.fromEntries(appNames.map((name) => [name, make(name)])) as Record<AppName, T>;
}

/** The contract's ports, free ones, or those given. */
export async function choosePorts(wanted: 'default' | 'free' | StackPorts): Promise<StackPorts> {
  if (wanted === 'default') return defaultPorts;
  return wanted === 'free' ? freeStackPorts() : wanted;
}
