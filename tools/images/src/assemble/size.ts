import { globSync, lstatSync } from 'node:fs';
import { join } from 'node:path';

/** How many files there are under a folder, and what they hold, in bytes. */
export const sizeOf = (folder: string): { readonly files: number; readonly bytes: number } => {
  const sizes = globSync('**/*', { cwd: folder })
    .map((path) => lstatSync(join(folder, path)))
    .filter((found) => !found.isDirectory())
    .map(({ size }) => size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};
