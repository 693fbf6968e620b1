import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cached, entryFolder } from './cache.ts';

const entry = { name: 'thing', version: '1', inputs: ['a'] };
let cache = '';
const context = () => ({ cache, env: {}, progress: () => undefined });

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(cache, { recursive: true }));

describe('the cache', () => {
  it('builds an entry once', async () => {
    let builds = 0;
    const build = async (folder: string) => writeFile(join(folder, 'file'), String(++builds));
    const first = await cached(context(), entry, build);
    const second = await cached(context(), entry, build);
    expect(second).toBe(first);
    expect(await readFile(join(first, 'file'), 'utf8')).toBe('1');
  });

  it('lets one of two starts at once build, and the other wait for it', async () => {
    let builds = 0;
    const build = async () => {
      builds++;
      await sleep(50);
    };
    await Promise.all([cached(context(), entry, build), cached(context(), entry, build)]);
    expect(builds).toBe(1);
  });

  it('keeps nothing of a build that failed', async () => {
    const build = () => Promise.reject(new Error('no network'));
    await expect(cached(context(), entry, build)).rejects.toThrow('no network');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('removes what a killed build left behind', async () => {
    await mkdir(`${entryFolder(cache, entry)}.unfinished-x`);
    const folder = await cached(context(), entry, () => Promise.resolve());
    expect(readdirSync(cache).map((name) => join(cache, name))).toEqual([folder]);
  });

  it('makes another entry when an input changes', () => {
    const other = { ...entry, inputs: ['b'] };
    expect(entryFolder(cache, other)).not.toBe(entryFolder(cache, entry));
    expect(existsSync(entryFolder(cache, other))).toBe(false);
  });
});
