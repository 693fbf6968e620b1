import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stackFolder } from '../layout.ts';
import type { Child } from './child.ts';
import { jvmArguments } from './jvm.ts';
import type { ClassArchive } from './jvm.ts';
import { kafkaProperties } from './kafka-properties.ts';
import { exchangeCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

export interface KafkaOptions extends ClassArchive {
  readonly java: string;
  /** What `prepareKafka` returned. */
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
}

/**
 * Starts a broker that is its own controller, on the data of its run folder if there is any, and
 * waits until it answers.
 */
export async function startKafka(supervisor: Supervisor, options: KafkaOptions): Promise<Child> {
  const folder = join(supervisor.runFolder, 'kafka');
  const dataFolder = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(dataFolder))
    cpSync(formattedData(options.folder), dataFolder, { recursive: true });
  const config = join(folder, 'server.properties');
  writeFileSync(config, kafkaProperties({ ...options, dataFolder }));
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
  await waitUntilReady(child, kafkaCheck(options.port), 60_000);
  return child;
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
