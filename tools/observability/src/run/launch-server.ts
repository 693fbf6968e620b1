import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Supervisor, createSupervisor, httpCheck, waitUntilReady } from '@mastery/stack';
import { stringify } from 'yaml';

const READY_WITHIN_MS = 30_000;

/** Starts and ends servers whose data, logs and process record lie in this folder, which is emptied first. */
export const openServers = (runFolder: string): Supervisor => {
  rmSync(runFolder, { recursive: true, force: true });
  mkdirSync(runFolder, { recursive: true });
  return createSupervisor({
    runFolder,
    onUnexpectedExit: ({ name, lastLines }) => console.error(`${name} ended:\n${lastLines}`),
  });
};

/** A server of the Prometheus family. */
export interface Server {
  readonly name: string;
  readonly command: string;
  readonly port: number;
  readonly config: object;
  readonly args: readonly string[];
  /** Where it runs; in the run folder unless given. */
  readonly folder?: string | undefined;
}

/** Starts a server on loopback and waits until it is ready. @returns its URL */
export const launchServer = async (supervisor: Supervisor, server: Server): Promise<string> => {
  const { name, command, port, config, args, folder = supervisor.runFolder } = server;
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
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(child, httpCheck(`${url}/-/ready`), READY_WITHIN_MS);
  return url;
};
