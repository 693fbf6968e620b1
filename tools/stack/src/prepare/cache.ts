import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PrepareContext } from './context.ts';
import { withLock } from './lock.ts';

export interface CacheEntry {
  readonly name: string;
  readonly version: string;
  /** Everything that decides what is built: a change of any makes another entry. */
  readonly inputs: readonly string[];
}

/** The folder of an entry, whether it is there or not. */
export function entryFolder(cache: string, entry: CacheEntry): string {
  const hash = createHash('sha256').update(JSON.stringify(entry.inputs)).digest('hex');
  return join(cache, `${entry.name}-${entry.version}-${hash.slice(0, 12)}`);
}

/**
 * Returns the folder of an entry, building it first if it is not there.
 *
 * An entry is there whole or not at all: it is built beside its place and moved in at the end.
 * Of two starts at once one builds and the other waits.
 */
export async function cached(
  context: PrepareContext,
  entry: CacheEntry,
  build: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = entryFolder(context.cache, entry);
  if (existsSync(folder)) return folder;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return withLock(key, () => buildOnce(folder, build), {
    onWait: () => context.progress(`${entry.name}: another start is preparing it, waiting`),
    ...(context.signal && { signal: context.signal }),
  });
}

async function buildOnce(folder: string, build: (folder: string) => Promise<unknown>) {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  await removeLeftovers(folder);
  const unfinished = await mkdtemp(`${folder}.unfinished-`);
  try {
    await build(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** A build that was killed leaves its folder; the lock says that nobody is at work in it. */
async function removeLeftovers(folder: string): Promise<void> {
  const siblings = await readdir(dirname(folder));
  const leftovers = siblings.filter((name) => name.startsWith(`${basename(folder)}.unfinished-`));
  for (const name of leftovers) await rm(join(dirname(folder), name), { recursive: true });
}
