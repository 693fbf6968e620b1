import type { IncomingHttpHeaders } from 'node:http';
import { type OpenRoute, ok, openRoute, problem } from '@mastery/http-server';

/** What lies behind the demo door. */
export interface DemoSignIns {
  /** Of people whom one may be. */
  readonly tokens: readonly string[];
  /** Of a learning platform, which sends events. */
  readonly platform: string;
  /** What there is to learn. */
  readonly topics: readonly string[];
}

/** Makes what lies behind the demo door. */
export type DemoDoor = () => Promise<DemoSignIns>;

const OWN_NAME = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'];

/**
 * GET /demo/sign-ins: ready-made tokens, on a local start. Who comes by another name than this machine's, or
 * through a proxy, finds nothing: a page elsewhere could have its name lead here.
 */
export const demoRoutes = (door: DemoDoor | null): readonly OpenRoute[] =>
  door === null
    ? []
    : [
        openRoute({
          path: '/demo/sign-ins',
          handle: async ({ headers }) =>
            isOwn(headers)
              ? ok(await door(), { 'cache-control': 'no-store' })
              : problem('not-found'),
        }),
      ];

const isOwn = (headers: IncomingHttpHeaders): boolean =>
  OWN_NAME.test(headers.host ?? '') && OF_PROXIES.every((name) => headers[name] === undefined);
