import { freePorts } from '../free-ports.ts';
import { kafkaJars, startKafka } from '../run/kafka.ts';
import { startRegistry } from '../run/registry.ts';
import { prepareClassArchive } from './class-archive.ts';
import type { PrepareContext } from './context.ts';
import { kafkaEntry, registryEntry } from './entries.ts';

/** Archives the broker's classes. */
export function prepareKafkaArchive(context: PrepareContext, java: string, folder: string) {
  return prepareClassArchive(context, {
    name: 'kafka',
    version: kafkaEntry.version,
    java,
    jars: kafkaJars(folder),
    start: async (supervisor, recordTo) => {
      const [port = 0, controllerPort = 0] = await freePorts(2);
      return startKafka(supervisor, { java, folder, port, controllerPort, recordTo });
    },
  });
}

/** Archives the schema registry's classes. */
export function prepareRegistryArchive(context: PrepareContext, java: string, folder: string) {
  return prepareClassArchive(context, {
    name: 'registry',
    version: registryEntry.version,
    java,
    jars: folder,
    start: async (supervisor, recordTo) => {
      const [port = 0] = await freePorts(1);
      return startRegistry(supervisor, { java, folder, port, recordTo });
    },
  });
}
