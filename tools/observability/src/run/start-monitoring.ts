import { join } from 'node:path';
import { freePorts } from '@mastery/stack';
import { type Prometheus, askPrometheus } from './ask-prometheus.ts';
import { type Targets, prometheusConfig } from './configuration.ts';
import { launchServer, openServers } from './launch-server.ts';
import { type AlertmanagerOptions, startAlertmanager } from './start-alertmanager.ts';

/** What to watch, and whom to tell; scraped and evaluated is at the same pace as is told. */
export interface MonitoringOptions extends AlertmanagerOptions {
  /** Emptied first; holds data, logs and the process record. */
  readonly runFolder: string;
  readonly targets: Targets;
}

/** A Prometheus and an Alertmanager that run. */
export interface Monitoring {
  readonly prometheus: Prometheus;
  stop(): Promise<void>;
}

/** Starts both on free ports of loopback, and waits until they are ready. */
export const startMonitoring = async (options: MonitoringOptions): Promise<Monitoring> => {
  const { runFolder, programs, targets, pace } = options;
  const [prometheusPort = 0, alertmanagerPort = 0] = await freePorts(2);
  const supervisor = openServers(runFolder);
  const started = Promise.all([
    launchServer(supervisor, {
      name: 'prometheus',
      command: programs.prometheus,
      port: prometheusPort,
      config: prometheusConfig(targets, alertmanagerPort, pace),
      args: [
        '--enable-feature=exemplar-storage',
        `--storage.tsdb.path=${join(runFolder, 'prometheus')}`,
      ],
    }),
    startAlertmanager(supervisor, alertmanagerPort, options),
  ]);
  const [url] = await started.catch(async (error: unknown) => {
    await supervisor.stopAll();
    throw error;
  });
  return { prometheus: askPrometheus(url), stop: () => supervisor.stopAll() };
};
