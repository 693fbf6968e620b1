import { APP_CHARTS, type AppChart } from '../../layout.ts';
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
  peersAndPorts,
  port,
  quantity,
  resources,
  text,
  texts,
} from './parts.ts';
import { globalSchema, sharedSchema } from './shared.ts';

/** The settings of every app. */
export type SettingsOfApps = Readonly<Record<AppChart, readonly AppSetting[]>>;

const replicas = { enabled: flag, minReplicas: count(1), maxReplicas: count(1) };
const onCpu = closed({ ...replicas, cpuPercent: { type: 'integer', minimum: 1, maximum: 100 } });

const OWN: Readonly<Record<AppChart, JsonObject>> = {
  'api-gateway': {
    autoscaling: onCpu,
    service: closed({
      type: oneOf('ClusterIP', 'NodePort', 'LoadBalancer'),
      port,
      annotations: texts,
    }),
    ingress: closed({
      enabled: flag,
      className: text,
      host: filled,
      tlsSecret: text,
      annotations: texts,
    }),
    auditBuffer: closed({ sizeLimit: quantity }),
  },
  'mastery-worker': { autoscaling: closed({ ...replicas, lagPerReplica: count(1) }) },
  'prediction-service': { autoscaling: onCpu },
  'notification-service': { autoscaling: onCpu, outside: peersAndPorts, audit: anything },
};

const server = (more: JsonObject) => closed({ enabled: flag, image, resources, ...more });
const stored = { storage: quantity, storageClass: text };

const PLATFORM: JsonObject = {
  dapr: closed({ enabled: flag, triageNamespace: text }),
  jobs: closed({
    asHooks: flag,
    backoffLimit: count(0),
    deadlineSeconds: count(1),
    resources,
    topics: closed({ enabled: flag, replication: count(1) }),
    schemas: closed({
      enabled: flag,
      registryUrl: { type: 'string', pattern: '^https?://' },
    }),
  }),
  rules: closed({ enabled: flag }),
  kafka: server({ ...stored, heap: filled, clients: anythings }),
  redis: server(stored),
  registry: server({}),
};

const named = (title: string, schema: JsonObject): JsonObject => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: `Values of the chart ${title}`,
  ...schema,
});

/** The schema of each chart's values, by chart. */
export const valuesSchemas = (settings: SettingsOfApps): Readonly<Record<string, JsonObject>> => {
  const all = uniqueByName(APP_CHARTS.flatMap((app) => settings[app]));
  const kafka = all.filter(({ name }) => name.startsWith('KAFKA_'));
  const whole = {
    common: anything,
    global: globalSchema(all),
    // What the library's defaults bring to the umbrella, where they mean nothing.
    ...Object.fromEntries(Object.keys(sharedSchema([], [])).map((name) => [name, {}])),
    ...Object.fromEntries(['platform', ...APP_CHARTS].map((chart) => [chart, anything])),
  };
  return {
    platform: named('platform', closed({ ...sharedSchema(kafka, all), ...PLATFORM })),
    ...Object.fromEntries(
      APP_CHARTS.map((app) => [
        app,
        named(app, closed({ ...sharedSchema(settings[app], all), resources, ...OWN[app] })),
      ]),
    ),
    'mastery-engine': named('mastery-engine', closed({ ...whole, global: globalSchema(all) })),
  };
};

/** The same name means the same in every app. */
export const uniqueByName = (settings: readonly AppSetting[]): readonly AppSetting[] => [
  ...new Map(settings.map((setting) => [setting.name, setting])).values(),
];
