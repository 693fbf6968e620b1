import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type OpenRoute, ok, openRoute } from '@mastery/http-server';

/** The page loads what lies beside it and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mastery Engine: the API</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="data:,">
<div id="page"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</html>
`;

const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#page', deepLinking: true });
`;

const fromPackage = (file: string) => (): string =>
  readFileSync(createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`), 'utf8');

/** GET /docs: the OpenAPI document as a page that one can read, and try, with Swagger UI. */
export const docsRoutes = (): readonly OpenRoute[] => [
  file('/docs', 'text/html; charset=utf-8', () => PAGE),
  file('/docs/start.js', 'text/javascript; charset=utf-8', () => START),
  file('/docs/swagger-ui.css', 'text/css; charset=utf-8', fromPackage('swagger-ui.css')),
  file(
    '/docs/swagger-ui-bundle.js',
    'text/javascript; charset=utf-8',
    fromPackage('swagger-ui-bundle.js'),
  ),
];

const file = (path: string, type: string, read: () => string): OpenRoute => {
  let content: string | undefined;
  const headers = { 'content-type': type, 'content-security-policy': POLICY };
  return openRoute({ path, handle: () => ok((content ??= read()), headers) });
};
