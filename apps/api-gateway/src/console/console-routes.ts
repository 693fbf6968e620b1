import type { IncomingHttpHeaders } from 'node:http';
import {
  type OpenRoute,
  type Reply,
  ok,
  openRoute,
  preferredEncoding,
  problem,
  respond,
} from '@mastery/http-server';
import { isUnchanged } from '../query/if-none-match.ts';
import type { PageFile, PageFiles } from './page-files.ts';

/**
 * The console loads what its own gateway serves and asks nobody else. Nothing is inline, and no text becomes code:
 * what is assigned to a place where browsers run or load things has to come from the policy `console`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types console',
].join('; ');

/** The name of a file changes with its content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** May be kept, but not used before it was asked whether it still holds. */
const ASK_FIRST = 'no-cache';

/**
 * The console: its document at `/` and wherever it puts one of its own views, all below `/console`, where no
 * endpoint is; and its files.
 */
export const consoleRoutes = (files: PageFiles): readonly OpenRoute[] => {
  const fileRoute = (path: string, nameOf: (file: string) => string, cache: string) =>
    openRoute({
      path,
      handle: ({ headers, params }) => {
        const file = files.get(nameOf(params['file'] ?? ''));
        return file ? sent(file, headers, cache) : problem('not-found');
      },
    });
  const document = (path: string) => fileRoute(path, () => 'index.html', ASK_FIRST);
  return [
    document('/'),
    document('/console'),
    fileRoute('/console/assets/:file', (file) => `assets/${file}`, FOR_EVER),
    fileRoute('/console/icon.svg', () => 'icon.svg', ASK_FIRST),
    document('/console/*view'),
  ];
};

const sent = (file: PageFile, headers: IncomingHttpHeaders, cache: string): Reply => {
  const encoding = preferredEncoding(headers);
  // Each representation has a name of its own.
  const etag = encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
  const told = {
    'content-security-policy': POLICY,
    'cache-control': cache,
    ...{ vary: 'accept-encoding', etag },
  };
  if (isUnchanged(headers['if-none-match'], etag)) return respond(304, '', told);
  return ok(file.content[encoding], {
    ...told,
    'content-type': file.type,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
};
