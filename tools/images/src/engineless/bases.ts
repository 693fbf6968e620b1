import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CacheEntry, type PrepareContext, cached, mustRun, timed } from '@mastery/stack';
import { type Buildah, hasImage, imageOfFolder } from './buildah.ts';
import { makeRunBase } from './run-base.ts';

/** What stands in for the two images that a Dockerfile begins with. */
export interface Bases {
  /** With a shell and npm, where images are put together. */
  readonly build: string;
  /** With Node.js and what it needs, and nothing else. */
  readonly run: string;
}

const SUITE = 'bookworm';
const NPM = '11.19.1';
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';

/** Counts changes of how bases are made: images are known by it, too. */
const RECIPE = 2;

const entry: CacheEntry = {
  name: 'image-bases',
  version: `${SUITE}-node-${process.versions.node}-${RECIPE}`,
  inputs: [process.arch, NPM],
};

/** Makes both bases of Debian's packages and of the Node.js that runs this, once. */
export const prepareBases = async (context: PrepareContext, buildah: Buildah): Promise<Bases> => {
  const folder = await cached(context, entry, (target) =>
    timed(context.progress, `Base images: Debian ${SUITE} by debootstrap, Node.js and npm`, () =>
      makeFolders(target, context.env),
    ),
  );
  const nameOf = (which: string) => `localhost/mastery-base-${which}:${entry.version}`;
  const bases = { build: nameOf('build'), run: nameOf('run') };
  // Whoever installs over a proxy of their own is trusted where images are put together, not where they run.
  const settings = ['--env', `NODE_EXTRA_CA_CERTS=${AUTHORITIES}`];
  if (!(await hasImage(buildah, bases.build))) {
    await imageOfFolder(buildah, bases.build, join(folder, 'build'), settings);
  }
  if (!(await hasImage(buildah, bases.run))) {
    await imageOfFolder(buildah, bases.run, join(folder, 'run'), []);
  }
  return bases;
};

const makeFolders = async (folder: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const build = join(folder, 'build');
  const packages = ['ca-certificates', 'libstdc++6', 'tzdata'];
  await mustRun(
    'debootstrap',
    ['--variant=minbase', `--include=${packages.join(',')}`, SUITE, build],
    { env },
  );
  makeRunBase(build, join(folder, 'run'), process.execPath);
  for (const left of ['var/cache/apt', 'var/lib/apt/lists', 'debootstrap']) {
    rmSync(join(build, left), { recursive: true, force: true });
  }
  mkdirSync(join(build, 'usr/local/bin'), { recursive: true });
  cpSync(process.execPath, join(build, 'usr/local/bin/node'));
  await mustRun(
    'npm',
    ['install', '--global', '--prefix', join(build, 'usr/local'), `npm@${NPM}`],
    { env },
  );
  if (existsSync(AUTHORITIES)) cpSync(AUTHORITIES, join(build, AUTHORITIES));
};
