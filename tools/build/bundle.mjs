/**
 * Bundles one app: first-party code only. Packages stay outside, so that OpenTelemetry can
 * instrument them and an image installs exactly what the lock file says.
 * Usage: node tools/build/bundle.mjs apps/<name> [file that begins elsewhere than in src/main.ts]
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';

const [, , app, entry = `${app}/src/main.ts`] = process.argv;
if (!app || !existsSync(entry)) {
  console.error(`bundle: ${entry} does not exist; name a folder like apps/api-gateway`);
  process.exit(2);
}

const telemetry = `${app}/src/telemetry.ts`;

await build({
  entryPoints: [entry, ...(existsSync(telemetry) ? [telemetry] : [])],
  outdir: `${app}/dist`,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  conditions: ['@mastery/source'],
  plugins: [
    {
      name: 'only-first-party',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^[^./]/ }, ({ path }) =>
          path.startsWith('@mastery/') || path.startsWith(app)
            ? undefined
            : { path, external: true },
        ),
    },
  ],
  logLevel: 'warning',
});
