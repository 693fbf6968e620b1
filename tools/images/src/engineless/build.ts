import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { exec, repositoryRoot } from '@mastery/stack';
import { type ImageName, dockerfileOf } from '../images.ts';
import type { Bases } from './bases.ts';
import type { Buildah } from './buildah.ts';

/** What the work tree is, as images are labelled with it. */
export interface Revision {
  readonly version: string;
  readonly revision: string;
  /** When it was committed, seconds since 1970: an image of the same sources has the same times. */
  readonly seconds: string;
}

/** Reads it from Git; of a work tree that has none, only the version is known. */
export const readRevision = async (): Promise<Revision> => {
  const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const git = await exec('git', ['log', '-1', '--format=%H %ct'], { cwd: repositoryRoot });
  const [revision = 'unknown', seconds = '0'] = git.code === 0 ? git.text.trim().split(' ') : [];
  return { version, revision, seconds };
};

/** The name under which an image is kept. */
export const tagOf = (name: ImageName, { version }: Revision): string =>
  `localhost/mastery-engine/${name}:${version}`;

/**
 * Builds one image by its Dockerfile, as an engine would.
 * @throws Error with the last lines that were said
 */
export const buildImage = async (
  buildah: Buildah,
  name: ImageName,
  bases: Bases,
  revision: Revision,
): Promise<void> => {
  const npmrc = join(homedir(), '.npmrc');
  await buildah([
    ...['build', '--isolation', 'chroot', '--file', dockerfileOf(name)],
    // The other format has no health checks.
    ...['--format', 'docker', '--timestamp', revision.seconds],
    ...['--build-arg', `BUILD_IMAGE=${bases.build}`, '--build-arg', `BASE_IMAGE=${bases.run}`],
    ...['--build-arg', `VERSION=${revision.version}`],
    ...['--build-arg', `REVISION=${revision.revision}`],
    ...(existsSync(npmrc) ? ['--secret', `id=npmrc,src=${npmrc}`] : []),
    ...['--tag', tagOf(name, revision), repositoryRoot],
  ]);
};
