import { type PrepareContext, findOnPath, mustRun, timed } from '@mastery/stack';

/** Debian's packages of the programs that stand in for an engine; the programs are called the same. */
const PROGRAMS = ['buildah', 'debootstrap'] as const;

/**
 * Sees to it that the programs are there, and installs what is missing.
 * @throws Error when this process is not root, as whom alone images are built and run here
 */
export const requirePrograms = async ({ env, progress }: PrepareContext): Promise<void> => {
  if (process.getuid?.() !== 0) {
    throw new Error('Without a container engine images are built and run by root alone.');
  }
  const missing = PROGRAMS.filter((program) => findOnPath(program, env) === undefined);
  if (missing.length === 0) return;
  await timed(progress, `Installing ${missing.join(' and ')} with apt-get`, async () => {
    await mustRun('apt-get', ['-qq', 'update'], { env });
    await mustRun('apt-get', ['-qq', '--yes', '--no-install-recommends', 'install', ...missing], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  });
};
