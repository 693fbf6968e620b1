import type { AppName } from './apps.ts';

/** A listener of the broker for somebody who comes through a proxy. */
export interface KafkaDetour {
  /** Where the proxy listens, and where the broker tells its clients to come. */
  readonly port: number;
  /** Where the broker listens for the proxy. */
  readonly upstream: number;
}

/** Where one app and its sidecar find what they need, where it is not where it listens: behind a proxy on loopback. */
export interface AppDetours {
  readonly kafka?: KafkaDetour;
  /** Of the cache Redis, as the app finds it. */
  readonly cache?: number;
  /** Of the app's own sidecar. */
  readonly sidecar?: { readonly grpc: number; readonly http: number };
  /** Of Redis, as the sidecar finds it. */
  readonly store?: number;
  /**
   * Where the sidecar listens for other sidecars, and the address that it tells them, with the same port. daprd tells
   * them 127.0.0.1 whatever it is told where it listens there, so it must be another of loopback's.
   */
  readonly internal?: { readonly listens: string; readonly told: string };
}

/** The detours of a stack; an app without any is connected straight. */
export type Detours = Readonly<Partial<Record<AppName, AppDetours>>>;

/** What the broker has to know of them. */
export const kafkaDetours = (detours: Detours = {}): readonly KafkaDetour[] =>
  Object.values(detours).flatMap(({ kafka }) => (kafka === undefined ? [] : [kafka]));
