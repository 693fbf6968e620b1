/**
 * Puts a built page into the bundle of the app that serves it: an image of the app has it, too.
 * Usage: node tools/build/carry-page.mjs libs/<page> apps/<app>
 */
import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const [, , page, app] = process.argv;
if (!page || !app) {
  console.error('carry-page: name the folders of the page and of the app');
  process.exit(2);
}
const target = join(app, 'dist', basename(page));
rmSync(target, { recursive: true, force: true });
cpSync(join(page, 'dist/page'), target, { recursive: true });
