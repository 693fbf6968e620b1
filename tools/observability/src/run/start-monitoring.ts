import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Child,
  type MonitoringPrograms,
  type Supervisor,
  createSupervisor,
  freePorts,
  httpCheck,
  waitUntilReady,
} from '@mastery/stack';
import { stringify } from 'yaml';
import { type Targets, alertmanagerConfig, prometheusConfig } from './configuration.ts';
import { type Prometheus, askPrometheus } from './ask-prometheus.ts';

/** What to watch, and whom to tell. */
export interface MonitoringOptions {
  readonly programs: MonitoringPrograms;
  /** Emptied first; holds data, logs and the process record. */
  readonly runFolder: string;
  readonly targets: Targets;
  /** Base of the URLs that alerts are posted to. */
  readonly receiver: string;
  /** What the receiver is shown. */
  readonly token: string;
  /** How often is scraped, evaluated and told, such as `1s`. */
  readonly pace: string;
}

/** A Prometheus and an Alertmanager that run. */
export interface Monitoring {
  readonly prometheus: Prometheus;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Starts both on free ports of loopback, and waits until they are ready. */
export const startMonitoring = async (options: MonitoringOptions): Promise<Monitoring> => {
  const { runFolder, programs, targets, pace } = options;
  rmSync(runFolder, { recursive: true, force: true });
  mkdirSync(runFolder, { recursive: true });
  const [prometheusPort = 0, alertmanagerPort = 0] = await freePorts(2);
  const tokenFile = join(runFolder, 'receiver-token');
  writeFileSync(tokenFile, options.token, { mode: 0o600 });
  const supervisor = createSupervisor({
    runFolder,
    onUnexpectedExit: ({ name, lastLines }) => console.error(`${name} ended:\n${lastLines}`),
  });
  const launch = launchIn(supervisor);
  try {
    await Promise.all([
      launch('alertmanager', programs.alertmanager, alertmanagerPort, {
        config: alertmanagerConfig(options.receiver, tokenFile, pace),
        folder: programs.alertmanagerFolder,
        // Alone: without peers it need not listen for any.
        args: ['--cluster.listen-address=', `--storage.path=${join(runFolder, 'alertmanager')}`],
      }),
      launch('prometheus', programs.prometheus, prometheusPort, {
        config: prometheusConfig(targets, alertmanagerPort, pace),
        args: [
          '--enable-feature=exemplar-storage',
          `--storage.tsdb.path=${join(runFolder, 'prometheus')}`,
        ],
      }),
    ]);
  } catch (error) {
    await supervisor.stopAll();
    throw error;
  }
  return {
    prometheus: askPrometheus(`http://127.0.0.1:${prometheusPort}`),
    stop: () => supervisor.stopAll(),
  };
};

interface What {
  readonly config: object;
  readonly args: readonly string[];
  /** Where it runs; in the run folder unless given. */
  readonly folder?: string | undefined;
}

const launchIn =
  (supervisor: Supervisor) =>
  async (
    name: string,
    command: string,
    port: number,
    { config, args, folder = supervisor.runFolder }: What,
  ): Promise<Child> => {
    const file = join(supervisor.runFolder, `${name}.yaml`);
    writeFileSync(file, stringify(config), { mode: 0o600 });
    const child = supervisor.launch({
      name,
      kind: 'monitor',
      command,
      args: [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`, ...args],
      cwd: folder,
      env: process.env,
    });
    await waitUntilReady(child, httpCheck(`http://127.0.0.1:${port}/-/ready`), READY_WITHIN_MS);
    return child;
  };
