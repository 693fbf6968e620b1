/**
 * Bundles one app: first-party code only. Packages stay outside, so that an image installs exactly
 * what the lock file says.
 * Usage: node tools/build/bundle.mjs apps/<name> [file that begins elsewhere than in src/main.ts]
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative, resolve } from 'node:path';

const [, , app, entry = `${app}/src/main.ts`] = process.argv;
if (!app || !existsSync(entry)) {
  console.error(`bundle: ${entry} does not exist; name a folder like apps/api-gateway`);
  process.exit(2);
}

const telemetry = `${app}/src/telemetry.ts`;
const outdir = resolve(app, 'dist');

/**
 * First-party code is bundled, packages are not. A lib may use another version of a package than the one that
 * the app would find by its name, because two of them are installed: then it is named by its place.
 */
const onlyFirstParty = {
  name: 'only-first-party',
  setup: (bundler) =>
    bundler.onResolve(
      { filter: /^[^./]/ },
      async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === 'asked below' || path.startsWith('@mastery/') || path.startsWith(app))
          return;
        const asIs = { path, external: true };
        if (isBuiltin(path)) return asIs;
        const found = async (from) => {
          const options = { kind, importer, resolveDir: from, pluginData: 'asked below' };
          const { path: place, errors } = await bundler.resolve(path, options);
          return errors.length === 0 ? place : null;
        };
        const [theirs, ours] = await Promise.all([found(resolveDir), found(resolve(app))]);
        return theirs === null || theirs === ours
          ? asIs
          : { path: relative(outdir, theirs), external: true };
      },
    ),
};

await build({
  entryPoints: [entry, ...(existsSync(telemetry) ? [telemetry] : [])],
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  conditions: ['@mastery/source'],
  plugins: [onlyFirstParty],
  logLevel: 'warning',
});
