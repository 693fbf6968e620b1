/**
 * Builds a page with Vite, then compresses each file as far as it goes, so that no process has to.
 * Usage: node tools/build/page.mjs libs/<name>
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [, , lib] = process.argv;
if (!lib) {
  console.error('page: name a folder like libs/console');
  process.exit(2);
}

// Vite is the lib's own, so it is found from there.
const { build } = await import(createRequire(resolve(lib, 'package.json')).resolve('vite'));
await build({ configFile: resolve(lib, 'vite.config.mjs'), logLevel: 'warn' });

const page = resolve(lib, 'dist/page');
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
for (const name of globSync('**/*', { cwd: page })) {
  const file = join(page, name);
  if (!statSync(file).isFile()) continue;
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content, BEST));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
