import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What package-lock.json says of one package. */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  /** Where it is from; absent for a package of the registry, whichever that is. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** One package that npm installs, with its folder in the work tree. */
export interface LockedPackage extends LockEntry {
  readonly path: string;
  readonly name: string;
}

/** Folder → package, as the lock file has it: the root is '', a workspace its folder. */
export type Lock = Readonly<Record<string, LockEntry>>;

/** Reads the lock file of a work tree. */
export const readLock = (root: string): Lock => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Lock }).packages;
};

const INSTALLED = 'node_modules/';

/** What others made: everything but the workspaces and the links to them. */
export const packagesOf = (lock: Lock): readonly LockedPackage[] =>
  Object.entries(lock).flatMap(([path, entry]) => {
    const at = path.lastIndexOf(INSTALLED);
    if (at === -1 || entry.link) return [];
    return [{ ...entry, path, name: entry.name ?? path.slice(at + INSTALLED.length) }];
  });

/** What is ours: the root and the workspaces, each by its folder. */
export const workspacesOf = (lock: Lock): Lock =>
  Object.fromEntries(Object.entries(lock).filter(([path]) => !path.includes(INSTALLED)));
