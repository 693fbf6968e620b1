import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CacheEntry,
  type PrepareContext,
  cacheFolder,
  cached,
  execOptions,
  fetchJars,
  mustRun,
  timed,
} from '@mastery/stack';

const FOLDER = join(import.meta.dirname, '../../streams');
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const SOURCES = readdirSync(join(FOLDER, 'src')).map((file) => join('src', file));
const POM = 'pom.xml';
const CHECKSUMS = text('checksums.sha256');

const ENTRY: CacheEntry = {
  name: 'streams-baseline',
  version: '1',
  inputs: [text(POM), CHECKSUMS, ...SOURCES.map(text)],
};

/** The baseline on Kafka Streams, compiled. */
export interface StreamsProgram {
  readonly java: string;
  readonly classPath: string;
}

/** Fetches the program's jars and compiles it, where the cache does not have it. */
export const prepareStreams = async (
  java: string,
  { progress, signal }: Pick<PrepareContext, 'progress' | 'signal'>,
): Promise<StreamsProgram> => {
  const { env } = process;
  const context = { cache: cacheFolder(env), env, progress, ...(signal && { signal }) };
  const what = 'the baseline on Kafka Streams: fetching 112 MB of jars with Maven, compiling';
  const folder = await cached(context, ENTRY, (target) =>
    timed(progress, what, async () => {
      const jars = join(target, 'jars');
      await fetchJars(context, { pom: join(FOLDER, POM), checksums: CHECKSUMS }, jars);
      const files = SOURCES.map((file) => join(FOLDER, file));
      const flags = ['-proc:none', '-cp', join(jars, '*'), '-d', join(target, 'classes')];
      await mustRun(join(dirname(java), 'javac'), [...flags, ...files], execOptions(context));
    }),
  );
  return { java, classPath: [join(folder, 'classes'), join(folder, 'jars', '*')].join(':') };
};
