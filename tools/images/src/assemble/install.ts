import { cpSync, globSync, mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.ts';

/** Where the names of all workspaces and of their packages are. */
const MANIFESTS = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'apps/*/package.json',
  'libs/*/package.json',
  'tools/*/package.json',
];

/** Installs what the lock file names for one project to run, and nothing for the others. */
export const install = (options: {
  readonly root: string;
  readonly project: string;
  readonly target: string;
}): void => {
  const { root, project, target } = options;
  for (const file of globSync(MANIFESTS, { cwd: root })) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
  npm(target, [
    'ci',
    '--omit=dev',
    '--prefer-offline',
    '--loglevel=error',
    `--workspace=${project}`,
  ]);
};

/** Takes away what npm needed and an image does not: all manifests but the project's own, links to workspaces. */
export const removeManifests = (target: string, project: string): void => {
  for (const file of globSync(MANIFESTS, { cwd: target })) {
    // Node.js reads there that the bundle is a module.
    if (file !== join(project, 'package.json')) rmSync(join(target, file));
  }
  for (const leftover of ['@mastery', '.package-lock.json']) {
    rmSync(join(target, 'node_modules', leftover), { recursive: true, force: true });
  }
  for (const folder of globSync('**/node_modules/.bin', { cwd: target })) {
    rmSync(join(target, folder), { recursive: true });
  }
  // Deeper ones first: a folder may be empty only then.
  const folders = globSync(['{apps,libs,tools}/*', '{apps,libs,tools}'], { cwd: target });
  for (const folder of folders.sort().reverse()) {
    if (readdirSync(join(target, folder)).length === 0) rmdirSync(join(target, folder));
  }
};
