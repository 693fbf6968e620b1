import { type Stats, lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Something in a folder, at whatever depth. */
export interface Entry {
  /** Within the folder. */
  readonly path: string;
  readonly found: Stats;
}

/**
 * Everything in a folder. Links are told and not followed: an absolute one in the root of an image leads out of it
 * when it is looked at from outside.
 */
export const walk = (folder: string): readonly Entry[] => {
  const within = (each: string): readonly Entry[] =>
    readdirSync(each).flatMap((name) => {
      const path = join(each, name);
      const found = lstatSync(path);
      const entry = { path: relative(folder, path), found };
      return found.isDirectory() ? [entry, ...within(path)] : [entry];
    });
  return within(folder);
};
