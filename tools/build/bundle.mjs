/**
 * Bundles one app: first-party code only. Packages stay outside, so that OpenTelemetry can
 * instrument them and an image installs exactly what the lock file says.
 * Usage: node tools/build/bundle.mjs apps/<name>
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';

const app = process.argv[2];
if (!app || !existsSync(`${app}/src/main.ts`)) {
  console.error(
    `bundle: ${app ?? '<app>'}/src/main.ts does not exist; name a folder like apps/api-gateway`,
  );
  process.exit(2);
}

const telemetry = `${app}/src/telemetry.ts`;

await build({
  entryPoints: [`${app}/src/main.ts`, ...(existsSync(telemetry) ? [telemetry] : [])],
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
