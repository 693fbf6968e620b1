import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CacheEntry,
  type PrepareContext,
  cached,
  mustRun,
  timed,
  verifyFolder,
} from '@mastery/stack';
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
const NPM_SHA256 = '9f58bff01604cb1b14008fef14dceb14d836a49225e45c6c2e37de3be3e707f0';
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';

/** Counts changes of how bases are made: images are known by it, too. */
const RECIPE = 3;

const entry: CacheEntry = {
  name: 'image-bases',
  version: `${SUITE}-node-${process.versions.node}-${RECIPE}`,
  inputs: [process.arch, NPM_SHA256],
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
  await putNpm(join(build, 'usr/local'), env);
  if (existsSync(AUTHORITIES)) cpSync(AUTHORITIES, join(build, AUTHORITIES));
};

/** Its archive brings all that it needs, so nothing is installed: what was fetched is checked and unpacked. */
const putNpm = async (prefix: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const fetched = mkdtempSync(join(tmpdir(), 'npm-'));
  try {
    await mustRun('npm', ['pack', `npm@${NPM}`, '--pack-destination', fetched], { env });
    await verifyFolder(fetched, `${NPM_SHA256}  npm-${NPM}.tgz`);
    const home = join(prefix, 'lib/node_modules/npm');
    mkdirSync(home, { recursive: true });
    const archive = join(fetched, `npm-${NPM}.tgz`);
    await mustRun('tar', ['-xzf', archive, '-C', home, '--strip-components=1'], { env });
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  for (const name of ['npm', 'npx']) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(prefix, 'bin', name));
  }
};
