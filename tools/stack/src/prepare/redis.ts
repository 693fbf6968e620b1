import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exec, findOnPath, mustRun } from '../exec.ts';
import { timed } from '../progress.ts';
import { downloadPackages } from './apt.ts';
import { cached, entryFolder } from './cache.ts';
import type { CacheEntry } from './cache.ts';
import type { PrepareContext } from './context.ts';

/** A Redis server and what it needs to run. */
export interface RedisProgram {
  readonly path: string;
  /** Where its libraries are when they are not the system's. */
  readonly libraryPath?: string;
}

/** The oldest Redis with everything the engine uses (GETDEL, EXAT, ACL and so on). */
export const oldestRedis = [6, 2] as const;

/** Reads `redis-server --version`; undefined when it is not a version. */
export function parseRedisVersion(text: string): readonly [number, number] | undefined {
  const match = /v=(\d+)\.(\d+)/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** The Redis on the PATH, if it is there and new enough. */
export async function redisOnPath(env: NodeJS.ProcessEnv): Promise<RedisProgram | undefined> {
  const path = findOnPath('redis-server', env);
  if (!path) return undefined;
  const version = parseRedisVersion((await exec(path, ['--version'])).text);
  const [major, minor] = oldestRedis;
  const enough = version && (version[0] > major || (version[0] === major && version[1] >= minor));
  return enough ? { path } : undefined;
}

const debianEntry: CacheEntry = { name: 'redis', version: 'debian', inputs: [process.arch] };

/** Whether Debian's package has been fetched before. */
export function redisCached(cache: string): boolean {
  return existsSync(entryFolder(cache, debianEntry));
}

/** The Redis on the PATH; else Debian's package, unpacked into the cache and never installed. */
export async function prepareRedis(context: PrepareContext): Promise<RedisProgram> {
  const installed = await redisOnPath(context.env);
  if (installed) return installed;
  const folder = await cached(context, debianEntry, (target) =>
    timed(context.progress, "Redis: fetching Debian's package", () => unpack(context, target)),
  );
  return { path: join(folder, 'usr/bin/redis-server'), libraryPath: await libraries(folder) };
}

async function unpack(context: PrepareContext, folder: string): Promise<void> {
  const apt = join(folder, 'apt');
  for (const file of await downloadPackages(context, apt, 'redis-server', ['redis-tools'])) {
    await mustRun('dpkg-deb', ['-x', file, folder]);
  }
  await rm(apt, { recursive: true });
  await mustRun(join(folder, 'usr/bin/redis-server'), ['--version'], {
    env: { ...process.env, LD_LIBRARY_PATH: await libraries(folder) },
  });
}

/** Debian keeps libraries in a folder per architecture, such as usr/lib/x86_64-linux-gnu. */
async function libraries(folder: string): Promise<string> {
  const found = await mustRun('find', [folder, '-name', '*.so*', '-printf', '%h\n']);
  return [...new Set(found.split('\n').filter(Boolean))].join(':');
}
