import { cacheFolder } from '../layout.ts';
import { settled } from '../settled.ts';
import type { Progress } from '../progress.ts';
import { type DaprPrograms, prepareDapr } from './daprd.ts';
import { findJava } from './java.ts';
import { prepareKafkaArchive, prepareRegistryArchive } from './archives.ts';
import { prepareKafka } from './kafka.ts';
import { prepareRedis } from './redis.ts';
import type { RedisProgram } from './redis.ts';
import { prepareRegistry } from './registry.ts';

/** A Java server, unpacked. */
export interface JavaProgram {
  readonly folder: string;
  /** Its classes, ready for the JVM; absent where they cannot be archived. */
  readonly archive?: string;
}

/** Every program that a stack starts, ready to run. */
export interface Programs extends DaprPrograms {
  readonly java: string;
  readonly kafka: JavaProgram;
  readonly registry: JavaProgram;
  readonly redis: RedisProgram;
}

/**
 * Fetches and builds whatever the cache lacks. With everything cached it takes milliseconds and no
 * network. The sidecar's build takes minutes, so it begins first and the others go on beside it.
 */
export async function prepare(
  progress: Progress,
  options: { readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<Programs> {
  const { env = process.env } = options;
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const context = { env, signal, progress, cache: cacheFolder(env) };
  const java = findJava(env);
  const building = prepareDapr(context);
  const fetching = (async () => {
    const redis = await prepareRedis(context);
    const kafka = await prepareKafka(context, java);
    const registry = await prepareRegistry(context);
    return {
      redis,
      kafka: program(kafka, await prepareKafkaArchive(context, java, kafka)),
      registry: program(registry, await prepareRegistryArchive(context, java, registry)),
    };
  })();
  const [dapr, rest] = await settled([building, fetching], () => failed.abort());
  return { java, ...dapr, ...rest };
}

const program = (folder: string, archive: string | undefined): JavaProgram => ({
  folder,
  ...(archive !== undefined && { archive }),
});
