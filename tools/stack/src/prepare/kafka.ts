import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { stackFolder } from '../layout.ts';
import { timed } from '../progress.ts';
import { kafkaProperties } from '../run/kafka-properties.ts';
import { formattedData, kafkaJars } from '../run/kafka.ts';
import { cached } from './cache.ts';
import { execOptions } from './context.ts';
import type { PrepareContext } from './context.ts';
import { kafkaChecksums, kafkaEntry } from './entries.ts';
import { fetchJars } from './maven.ts';

/** Fetches the broker's jars with Maven, checks each, and formats an empty data folder. */
export function prepareKafka(context: PrepareContext, java: string): Promise<string> {
  const what = `Kafka ${kafkaEntry.version}: fetching 44 MB of jars with Maven`;
  return cached(context, kafkaEntry, (folder) =>
    timed(context.progress, what, async () => {
      const pom = join(stackFolder, 'kafka/pom.xml');
      await fetchJars(context, { pom, checksums: kafkaChecksums }, kafkaJars(folder));
      await format(context, java, folder);
    }),
  );
}

/** What it writes holds no port and no path, so a copy serves every broker. */
async function format(context: PrepareContext, java: string, folder: string): Promise<void> {
  const dataFolder = formattedData(folder);
  await mkdir(dataFolder);
  const config = join(folder, 'server.properties');
  await writeFile(config, kafkaProperties({ port: 9092, controllerPort: 9093, dataFolder }));
  const cluster = randomBytes(16).toString('base64url');
  const tool = ['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', config];
  await mustRun(java, ['-cp', join(kafkaJars(folder), '*'), ...tool], execOptions(context));
  await rm(config);
}
