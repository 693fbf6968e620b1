import type { JsonObject } from '../../schemas/strict.ts';
import type { AppSetting } from '../app-settings.ts';
import {
  anything,
  anythings,
  closed,
  count,
  filled,
  flag,
  image,
  oneOf,
  peers,
  peersAndPorts,
  resources,
  secretKey,
  text,
  texts,
} from './parts.ts';
import { settingsSchema } from './settings.ts';

const spreads = oneOf('DoNotSchedule', 'ScheduleAnyway', 'none');
const probe = closed({
  periodSeconds: count(1),
  failureThreshold: count(1),
  timeoutSeconds: count(1),
});
const countOrShare = {
  oneOf: [count(0), { type: 'string', pattern: '^[0-9]{1,3}%$' }],
};

/** `global`: what is said once for a whole installation. @param settings of all apps */
export const globalSchema = (settings: readonly AppSetting[]): JsonObject =>
  closed({
    imageRegistry: { type: 'string', pattern: '^(.*/)?$' },
    imagePullSecrets: anythings,
    ...settingsSchema(settings),
    partitions: count(1),
    auditApart: flag,
    stateRedis: closed({
      host: { type: 'string', pattern: '^[^/:\\s]+:\\d{1,5}$' },
      username: filled,
      tls: oneOf('true', 'false'),
      password: secretKey,
    }),
    dapr: closed({
      controlPlaneNamespace: filled,
      apiTokenSecret: filled,
      appTokenSecret: filled,
      trustDomain: filled,
      nativeSidecar: flag,
    }),
    monitoring: closed({ enabled: flag, interval: filled, labels: texts }),
    networkPolicy: closed({
      enabled: flag,
      ...Object.fromEntries(
        ['kafka', 'stateRedis', 'cacheRedis', 'registry', 'telemetry'].map((name) => [
          name,
          peersAndPorts,
        ]),
      ),
      ...{ clients: peers, triage: peers, prometheus: peers, dns: peers },
    }),
  });

/** What every app's chart takes, and the platform's, which shares the library's defaults. */
export const sharedSchema = (
  own: readonly AppSetting[],
  all: readonly AppSetting[],
): JsonObject => ({
  // Helm's own: what the library brings, and the switch of the umbrella.
  common: anything,
  enabled: flag,
  global: globalSchema(all),
  image,
  replicas: count(0),
  ...settingsSchema(own),
  shutdown: closed({ preStopSeconds: count(0), drainDelayMs: count(0), graceSeconds: count(1) }),
  probes: closed({ startup: probe, liveness: probe, readiness: probe }),
  disruption: closed({ enabled: flag, maxUnavailable: countOrShare }),
  spread: closed({ zone: spreads, node: spreads }),
  nodeSelector: texts,
  tolerations: anythings,
  affinity: anything,
  priorityClassName: text,
  podLabels: texts,
  podAnnotations: texts,
  serviceAccount: closed({ annotations: texts }),
  sidecar: closed({ logLevel: oneOf('debug', 'info', 'warn', 'error', 'fatal'), resources }),
});
