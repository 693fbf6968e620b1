import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install, removeManifests } from './install.ts';
import { installedIn } from './installed.ts';
import { licencesOf } from './licences.ts';
import { removeWhatNobodyRuns } from './prune.ts';
import { type Lock, type Product, bomOf } from './sbom.ts';
import { sizeOf } from './size.ts';

/** What is put together, and where. */
export interface Assembly {
  /** The work tree. */
  readonly root: string;
  /** A workspace whose bundle lies in its `dist`, such as apps/api-gateway. */
  readonly project: string;
  /** The folder that is made. */
  readonly target: string;
  /** Files or folders of the work tree that the project reads while it runs. */
  readonly carried: readonly string[];
}

/** What came of it. */
export interface Assembled {
  readonly packages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Puts together what an image holds besides Node.js: the project's bundle, exactly the packages that the lock
 * file names for it, a software bill of materials (sbom.cdx.json) and every licence (licences.txt). Folders lie
 * as in the work tree, because a bundle may name a package by its place.
 * @throws Error when the project is not built, or npm refuses
 */
export const assemble = ({ root, project, target, carried }: Assembly): Assembled => {
  const bundle = join(root, project, 'dist');
  if (!existsSync(join(bundle, 'main.js'))) throw new Error(`${project} is not built`);
  if (existsSync(target)) throw new Error(`${target} is there already`);
  mkdirSync(target, { recursive: true });

  install({ root, project, target });
  const product = read(join(target, project, 'package.json')) as Product;
  const lock = read(join(target, 'package-lock.json')) as Lock;
  removeManifests(target, project);
  const packages = installedIn(target);
  const bom = bomOf({ name: product.name, version: product.version }, packages, lock);
  writeFileSync(join(target, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(join(target, 'licences.txt'), licencesOf(target, packages));
  removeWhatNobodyRuns(target);

  // Bundles only: what the compiler left there describes types.
  rmSync(join(target, project, 'dist'), { recursive: true, force: true });
  cpSync(bundle, join(target, project, 'dist'), {
    recursive: true,
    filter: (path) => path !== join(bundle, 'types'),
  });
  for (const path of carried) carry(root, target, path);
  return { packages: packages.length, ...sizeOf(target) };
};

const carry = (root: string, target: string, path: string): void => {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  cpSync(join(root, path), join(target, path), { recursive: true });
};

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
