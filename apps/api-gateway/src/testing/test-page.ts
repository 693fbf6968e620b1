import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { PageFile, PageFiles } from '../console/page-files.ts';

const file = (type: string, text: string): PageFile => {
  const identity = new TextEncoder().encode(text);
  const content = { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity) };
  return { type, etag: `"${text.length}"`, content };
};

/** A console of three small files. */
export const TEST_PAGE: PageFiles = new Map([
  ['index.html', file('text/html; charset=utf-8', '<!doctype html>')],
  ['icon.svg', file('image/svg+xml', '<svg/>')],
  ['assets/index-abc.js', file('text/javascript; charset=utf-8', 'void 0')],
]);
