import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { parse } from 'yaml';
import { OBSERVABILITY, rulesFolder } from '../folders.ts';

/** Ports of metrics on this machine, by job. */
export type Targets = Readonly<Record<string, readonly number[]>>;

interface PrometheusConfig {
  readonly global: object;
  readonly scrape_configs: readonly { readonly job_name: string }[];
}

interface Route {
  readonly routes?: readonly Route[];
}

interface Webhook {
  readonly url: string;
}

interface AlertmanagerConfig {
  readonly route: Route;
  readonly receivers: readonly {
    readonly name: string;
    readonly webhook_configs: readonly Webhook[];
  }[];
}

const committed = (file: string): unknown =>
  parse(readFileSync(join(repositoryRoot, OBSERVABILITY, file), 'utf8'));

const onThisMachine = (port: number): string => `127.0.0.1:${port}`;

/** The committed configuration of Prometheus with other targets and a quicker pace; its rules are the committed ones. */
export const prometheusConfig = (targets: Targets, alertmanagerPort: number, pace: string) => {
  const config = committed('prometheus.yaml') as PrometheusConfig;
  return {
    ...config,
    global: { ...config.global, scrape_interval: pace, evaluation_interval: pace },
    rule_files: [join(rulesFolder, '*.yaml')],
    alerting: {
      alertmanagers: [{ static_configs: [{ targets: [onThisMachine(alertmanagerPort)] }] }],
    },
    scrape_configs: config.scrape_configs.map((job) => ({
      ...job,
      static_configs: [{ targets: (targets[job.job_name] ?? []).map(onThisMachine) }],
    })),
  };
};

/** The committed configuration of Alertmanager with another receiver and a quicker pace; its routes are the committed ones. */
export const alertmanagerConfig = (receiver: string, tokenFile: string, pace: string) => {
  const config = committed('alertmanager.yaml') as AlertmanagerConfig;
  return {
    ...config,
    route: quicker(config.route, pace),
    receivers: config.receivers.map(({ name, webhook_configs }) => ({
      name,
      webhook_configs: webhook_configs.map((webhook) => ({
        ...webhook,
        url: `${receiver}${new URL(webhook.url).pathname}`,
        http_config: { authorization: { credentials_file: tokenFile } },
      })),
    })),
  };
};

const quicker = ({ routes = [], ...route }: Route, pace: string): object => ({
  ...route,
  group_wait: pace,
  group_interval: pace,
  routes: routes.map((each) => quicker(each, pace)),
});
