import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Installed } from './installed.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** Every licence and notice of these packages, one after the other. */
export const licencesOf = (folder: string, packages: readonly Installed[]): string =>
  packages.map((each) => licenceOf(join(folder, each.path), each)).join('\n');

const licenceOf = (folder: string, { name, version, license }: Installed): string => {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const title = `${name} ${version} (${license})`;
  return [title, '='.repeat(title.length), ...texts, ''].join('\n');
};
