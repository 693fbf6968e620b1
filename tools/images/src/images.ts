import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';

/** The five images, by the folder of `deploy` that has the Dockerfile, and what each is made of. */
export const IMAGES = {
  'api-gateway': 'apps/api-gateway',
  'mastery-worker': 'apps/mastery-worker',
  'prediction-service': 'apps/prediction-service',
  'notification-service': 'apps/notification-service',
  'mastery-cli': 'tools/cli',
} as const;

/** The name of an image. */
export type ImageName = keyof typeof IMAGES;

/** Their names. */
export const imageNames = Object.keys(IMAGES) as readonly ImageName[];

/** The Dockerfile of an image. */
export const dockerfileOf = (name: ImageName): string =>
  join(repositoryRoot, 'deploy', name, 'Dockerfile');

/** Nobody in particular, and not root: distroless images call this user nonroot. */
export const NONROOT = 65_532;

/** What an image may take up, unpacked, in bytes. */
export const LARGEST_IMAGE = 200_000_000;
