import { matchesGlob } from 'node:path';

/** Whether a file of a .dockerignore keeps a path away from a build; a folder that is kept away takes its files along. */
export const ignoredIn = (dockerignore: string): ((path: string) => boolean) => {
  const patterns = dockerignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return (path) =>
    ancestors(path).some((part) => patterns.some((pattern) => matchesGlob(part, pattern)));
};

const ancestors = (path: string): readonly string[] =>
  path.split('/').map((_part, index, parts) => parts.slice(0, index + 1).join('/'));
