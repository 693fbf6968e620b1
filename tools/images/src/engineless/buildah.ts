import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '@mastery/stack';

/** Runs buildah and answers what it said, without line ends around it. */
export type Buildah = (args: readonly string[]) => Promise<string>;

/** A buildah with a store of its own, which needs neither a daemon nor an overlay file system. */
export const createBuildah = (folder: string, env: NodeJS.ProcessEnv): Buildah => {
  mkdirSync(folder, { recursive: true });
  const own = [
    ...['--root', join(folder, 'store'), '--runroot', join(folder, 'run')],
    ...['--storage-driver', 'vfs'],
  ];
  return async (args) => (await mustRun('buildah', [...own, ...args], { env })).trim();
};

/** Whether the store has an image. */
export const hasImage = async (buildah: Buildah, name: string): Promise<boolean> =>
  (await buildah(['images', '--format', '{{.Name}}:{{.Tag}}'])).split('\n').includes(name);

/** Makes an image of a folder that holds a whole root. */
export const imageOfFolder = async (
  buildah: Buildah,
  name: string,
  folder: string,
  settings: readonly string[],
): Promise<void> => {
  const container = await buildah(['from', 'scratch']);
  try {
    const root = await buildah(['mount', container]);
    await mustRun('cp', ['--archive', `${folder}/.`, root]);
    await buildah(['config', ...settings, container]);
    await buildah(['commit', '--quiet', container, name]);
  } finally {
    await buildah(['rm', container]);
  }
};
