import { walk } from './walk.ts';

/** How many files and links there are under a folder, and what they hold, in bytes. */
export const sizeOf = (folder: string): { readonly files: number; readonly bytes: number } => {
  const files = walk(folder).filter(({ found }) => !found.isDirectory());
  return { files: files.length, bytes: files.reduce((sum, { found }) => sum + found.size, 0) };
};
