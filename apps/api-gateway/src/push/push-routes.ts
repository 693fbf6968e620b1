import { type OpenRoute, ok, openRoute } from '@mastery/http-server';
import { PAGE, SCRIPT, STYLE } from './page.ts';
import { WORKER } from './worker.ts';

/** The page loads and asks what lies beside it, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** GET /push: a page where a person has this browser told by Web Push. */
export const pushRoutes = (): readonly OpenRoute[] => [
  file('/push', 'text/html; charset=utf-8', PAGE),
  file('/push/page.css', 'text/css; charset=utf-8', STYLE),
  file('/push/page.js', JAVASCRIPT, SCRIPT),
  // The page lies beside the folder of its worker, and is the worker's as well.
  file('/push/worker.js', JAVASCRIPT, WORKER, { 'service-worker-allowed': '../push' }),
];

const file = (path: string, type: string, content: string, more: object = {}): OpenRoute => {
  const headers = { 'content-type': type, 'content-security-policy': POLICY, ...more };
  return openRoute({ path, handle: () => ok(content, headers) });
};
