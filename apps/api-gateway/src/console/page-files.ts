import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Encoding } from '@mastery/http-server';

/** A file of the console, as it is and compressed. */
export interface PageFile {
  readonly type: string;
  readonly etag: string;
  readonly content: Readonly<Record<Encoding, Uint8Array>>;
}

/** The files of the console by their names below `/console/`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the built console into memory: it is small, and what is in memory cannot be asked for by a path that
 * leads elsewhere.
 * @throws Error when there is none: an app without its page was not built
 */
export const readPageFiles = (folder: string): PageFiles => {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no console in ${folder}: npm run build puts it there`);
  const names = globSync('**/*', { cwd: folder }).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name, fileAt(join(folder, name))]));
};

const fileAt = (path: string): PageFile => {
  const identity = readFileSync(path);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const content = { identity, br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) };
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', etag: `"${hash}"`, content };
};
