import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that is installed. */
export interface Installed {
  /** Its folder, seen from the root of the installation; the lock file calls it the same. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As its author wrote it, an SPDX expression in the rule. */
  readonly license: string;
}

/** Every package in any `node_modules` under a folder, in the order of their places; workspaces are none. */
export const installedIn = (folder: string): readonly Installed[] =>
  globSync('**/node_modules/{*,@*/*}/package.json', {
    cwd: folder,
    exclude: ['**/node_modules/@mastery/**'],
  })
    .map(dirname)
    .filter(isPackage)
    .sort()
    .map((path) => describe(folder, path));

/** A folder directly in `node_modules`, or in a scope there: packages hold manifests of their parts, too. */
const isPackage = (path: string): boolean =>
  /(^|\/)node_modules\/(@[^/]+\/)?[^@/][^/]*$/.test(path) && !path.includes('/@mastery/');

const describe = (folder: string, path: string): Installed => {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, path, 'package.json'), 'utf8'),
  ) as Readonly<Record<'name' | 'version' | 'license' | 'licenses', unknown>>;
  return {
    path,
    name: String(name),
    version: String(version),
    license: named(license ?? licenses),
  };
};

/** Today a string; older packages hold an object, or several. */
const named = (license: unknown): string => {
  if (typeof license === 'string') return license;
  if (Array.isArray(license)) return license.map(named).join(' OR ');
  const type = (license as { readonly type?: unknown } | undefined)?.type;
  return typeof type === 'string' ? type : 'unknown';
};
