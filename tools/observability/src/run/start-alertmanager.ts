import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MonitoringPrograms, Supervisor } from '@mastery/stack';
import { alertmanagerConfig } from './configuration.ts';
import { launchServer } from './launch-server.ts';

/** Whom to tell, and how soon. */
export interface AlertmanagerOptions {
  readonly programs: MonitoringPrograms;
  /** Base of the URLs that alerts are posted to. */
  readonly receiver: string;
  /** What the receiver is shown. */
  readonly token: string;
  /** How long it waits before it tells, such as `1s`. */
  readonly pace: string;
}

/** Starts an Alertmanager with the committed routes and inhibitions. @returns its URL */
export const startAlertmanager = (
  supervisor: Supervisor,
  port: number,
  { programs, receiver, token, pace }: AlertmanagerOptions,
): Promise<string> => {
  const tokenFile = join(supervisor.runFolder, 'receiver-token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  return launchServer(supervisor, {
    name: 'alertmanager',
    command: programs.alertmanager,
    port,
    config: alertmanagerConfig(receiver, tokenFile, pace),
    folder: programs.alertmanagerFolder,
    args: [
      // Alone: without peers it need not listen for any.
      '--cluster.listen-address=',
      `--storage.path=${join(supervisor.runFolder, 'alertmanager')}`,
    ],
  });
};
