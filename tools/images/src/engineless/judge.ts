import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '@mastery/stack';
import { installedIn } from '../assemble/installed.ts';
import { sizeOf } from '../assemble/size.ts';
import { walk } from '../assemble/walk.ts';
import { type ImageName, LARGEST_IMAGE, NONROOT } from '../images.ts';
import { type Container, inImage } from './container.ts';

/** Something an image has to be, and whether it is. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
}

/** Looks at an image from outside, then runs it as the user it names. */
export const judgeImage = async (
  name: ImageName,
  image: Container,
): Promise<readonly Finding[]> => [
  ...judgeConfig(name, image),
  ...judgeFiles(image),
  await judgeStart(name, image),
];

const judgeConfig = (name: ImageName, { config }: Container): readonly Finding[] => {
  const labels = config.Labels ?? {};
  const health = config.Healthcheck?.Test ?? [];
  return [
    finding('is run by nobody in particular', config.User === `${NONROOT}:${NONROOT}`, config.User),
    finding(
      'says what it is',
      labels['org.opencontainers.image.title'] === name &&
        labels['org.opencontainers.image.revision'] !== undefined,
      `version ${labels['org.opencontainers.image.version'] ?? 'unknown'}`,
    ),
    finding(
      'says how it is asked whether it is alive',
      name === 'mastery-cli'
        ? health[0] === 'NONE'
        : health.some((part) => part.includes('/livez')),
      health[0] ?? 'nothing',
    ),
  ];
};

const judgeFiles = ({ root }: Container): readonly Finding[] => {
  const { bytes } = sizeOf(root);
  const forbidden = ['sh', 'bash', 'dash', 'busybox', 'apt-get', 'npm', 'wget', 'curl'].filter(
    (program) => existsSync(join(root, 'usr/bin', program)),
  );
  const writable = walk(root)
    .filter(({ found }) => !found.isSymbolicLink())
    .filter(({ found }) => found.uid === NONROOT || (found.mode & 0o6002) !== 0)
    .map(({ path }) => path)
    .filter((path) => path !== 'tmp' && !path.startsWith('var/lib/mastery'));
  const bom = JSON.parse(readFileSync(join(root, 'app/sbom.cdx.json'), 'utf8')) as {
    readonly components: readonly unknown[];
  };
  const installed = installedIn(join(root, 'app')).length;
  return [
    finding('is smaller than 200 MB, unpacked', bytes < LARGEST_IMAGE, megabytes(bytes)),
    finding('has no shell and no package manager', forbidden.length === 0, forbidden.join(' ')),
    finding('has nothing that its user may change', writable.length === 0, writable.join(' ')),
    finding(
      'has a bill of every package in it',
      bom.components.length === installed && existsSync(join(root, 'app/licences.txt')),
      `${installed} packages`,
    ),
  ];
};

/** A service shows its configuration, the command line its help; either loads all of its packages. */
const judgeStart = async (name: ImageName, image: Container): Promise<Finding> => {
  const args = [name === 'mastery-cli' ? '--help' : '--print-config'];
  const { command, args: all, env } = inImage(image, { args });
  const since = performance.now();
  const { code, text } = await exec(command, all, { env: { ...env, PATH: process.env['PATH'] } });
  return finding(
    'starts as that user on a read-only root',
    code === 0,
    code === 0 ? `${Math.round(performance.now() - since)} ms` : `status ${code}: ${text}`,
  );
};

const finding = (what: string, ok: boolean, found: string): Finding => ({ what, ok, found });

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
