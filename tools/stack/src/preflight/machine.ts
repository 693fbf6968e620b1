import { existsSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { exec, findOnPath } from '../exec.ts';
import { isFree } from '../free-ports.ts';
import { cacheFolder } from '../layout.ts';
import { entryFolder } from '../prepare/cache.ts';
import { daprdEntry, kafkaEntry, registryEntry, sentryEntry } from '../prepare/entries.ts';
import { findJava } from '../prepare/java.ts';
import { redisCached, redisOnPath } from '../prepare/redis.ts';
import { portHolder } from './port-holder.ts';

/** What preflight asks of the machine; tests answer instead. */
export interface Machine {
  readonly platform: string;
  readonly cache: string;
  /** What a program says, or undefined when there is no such program. */
  version(program: 'java' | 'mvn' | 'go'): Promise<string | undefined>;
  has(program: string): boolean;
  /** A Redis that is new enough is on the PATH or in the cache. */
  hasRedis(): Promise<boolean>;
  readonly cached: { readonly jars: boolean; readonly daprd: boolean };
  /** Bytes that this user may still write to the cache folder. */
  freeBytes(): Promise<number>;
  /** Undefined when a port is free, else who holds it as far as can be told. */
  holder(port: number): Promise<string | undefined>;
}

const versionArguments = {
  java: ['-version'],
  mvn: ['--version'],
  go: ['env', 'GOVERSION', 'GOTOOLCHAIN'],
};

/** The machine that this process runs on. */
export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  const cache = cacheFolder(env);
  const isCached = (entry: typeof kafkaEntry) => existsSync(entryFolder(cache, entry));
  return {
    platform: process.platform,
    cache,
    version: async (program) => {
      const command = program === 'java' ? findJava(env) : program;
      const { code, text } = await exec(command, versionArguments[program], { env });
      return code === 0 ? text : undefined;
    },
    has: (program) => findOnPath(program, env) !== undefined,
    hasRedis: async () => redisCached(cache) || (await redisOnPath(env)) !== undefined,
    cached: {
      jars: isCached(kafkaEntry) && isCached(registryEntry),
      daprd: isCached(daprdEntry) && isCached(sentryEntry),
    },
    freeBytes: async () => {
      await mkdir(cache, { recursive: true });
      const { bavail, bsize } = await statfs(cache);
      return bavail * bsize;
    },
    holder: async (port) => ((await isFree(port)) ? undefined : portHolder(port)),
  };
}
