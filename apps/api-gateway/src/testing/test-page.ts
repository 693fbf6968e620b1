import type { PageFile, PageFiles } from '../console/page-files.ts';

const file = (type: string, text: string): PageFile => {
  const as = (encoding: string) => new TextEncoder().encode(`${encoding}${text}`);
  return {
    type,
    etag: `"${text.length}"`,
    content: { identity: as(''), br: as('br '), gzip: as('gzip ') },
  };
};

/** A console of three small files; what stands for compressed ones says so. */
export const TEST_PAGE: PageFiles = new Map([
  ['index.html', file('text/html; charset=utf-8', '<!doctype html>')],
  ['icon.svg', file('image/svg+xml', '<svg/>')],
  ['assets/index-abc.js', file('text/javascript; charset=utf-8', 'void 0')],
]);
