import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { stackFolder } from '../layout.ts';
import { firstUsers } from '../secured/kafka-security.ts';
import type { Child } from './child.ts';
import { jvmArguments } from './jvm.ts';
import type { ClassArchive } from './jvm.ts';
import { type KafkaProperties, kafkaProperties } from './kafka-properties.ts';
import { exchangeCheck, tlsCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

export interface KafkaOptions extends ClassArchive {
  readonly java: string;
  /** What `prepareKafka` returned. */
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly detours?: NonNullable<KafkaProperties['detours']>;
  readonly secured?: NonNullable<KafkaProperties['secured']>;
}

/**
 * Starts a broker that is its own controller, on the data of its run folder if there is any, and
 * waits until it answers.
 */
export async function startKafka(supervisor: Supervisor, options: KafkaOptions): Promise<Child> {
  const folder = join(supervisor.runFolder, 'kafka');
  const dataFolder = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'server.properties');
  // Readable by its owner alone: it may hold a password.
  writeFileSync(config, kafkaProperties({ ...options, dataFolder }), { mode: 0o600 });
  if (!existsSync(dataFolder)) await fillData(options, dataFolder, config);
  const child = supervisor.launch({
    name: 'kafka',
    kind: 'kafka',
    command: options.java,
    args: [
      // A broker that lives for minutes beside the apps never earns back what the second compiler costs.
      ...[...jvmArguments(384, options), '-XX:TieredStopAtLevel=1'],
      ...['-cp', join(kafkaJars(options.folder), '*')],
      `-Dlog4j2.configurationFile=${join(stackFolder, 'kafka/log4j2.properties')}`,
      ...['kafka.Kafka', config],
    ],
    cwd: folder,
    env: process.env,
  });
  const check = options.secured ? tlsCheck(options.port) : kafkaCheck(options.port);
  await waitUntilReady(child, check, 60_000);
  return child;
}

/** Formatted data from the cache; with a user in it, it has to be formatted anew. */
async function fillData(
  { java, folder, secured }: KafkaOptions,
  dataFolder: string,
  config: string,
) {
  if (!secured) {
    cpSync(formattedData(folder), dataFolder, { recursive: true });
    return;
  }
  mkdirSync(dataFolder);
  const cluster = `x${randomBytes(16).toString('base64url').slice(1)}`;
  const tool = ['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', config];
  const users = firstUsers(secured.transport, secured.password);
  await mustRun(java, ['-cp', join(kafkaJars(folder), '*'), ...tool, ...users]);
}

/** The broker's jars. */
export const kafkaJars = (folder: string) => join(folder, 'jars');

/** An empty data folder, formatted once: formatting takes a JVM and two seconds. */
export const formattedData = (folder: string) => join(folder, 'formatted');

/** ApiVersions, version 0, correlation id 1, no client id: length first, all big-endian. */
const apiVersionsRequest = Buffer.from('0000000a' + '0012' + '0000' + '00000001' + 'ffff', 'hex');

/** Whether the broker answers requests; it accepts connections long before. */
export function kafkaCheck(port: number) {
  return exchangeCheck(port, apiVersionsRequest, (answer) => answer.length >= 10);
}
