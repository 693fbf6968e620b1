import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generator.ts';

/** The files that are not yet as generated. */
export const staleFiles = (
  files: readonly GeneratedFile[],
  root: string,
): readonly GeneratedFile[] =>
  files.filter(({ path, content }) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });

/** Writes files, each with the folders it needs. */
export const writeFiles = (files: readonly GeneratedFile[], root: string): void => {
  for (const { path, content } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};
