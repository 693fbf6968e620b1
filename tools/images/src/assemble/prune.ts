import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What packages bring for those who write, test or read code; licences have been collected by then. */
const FOR_PEOPLE = [
  // Types, and maps to sources that are not there.
  '*.ts',
  '*.mts',
  '*.cts',
  '*.map',
  '*.flow',
  '*.tsbuildinfo',
  '*.md',
  '*.markdown',
  'Makefile',
  '.npmignore',
  '.eslintrc',
  '.nycrc',
  '.editorconfig',
];

/** Whole folders of packages. */
const FOLDERS = ['test', 'tests', '__tests__', 'example', 'examples', '.github'];

/** Removes from the packages under a folder what never runs: half of their size. */
export const removeWhatNobodyRuns = (folder: string): void => {
  const found = globSync(
    [
      ...FOR_PEOPLE.map((name) => `**/node_modules/**/${name}`),
      // Only at the top of a package: deeper, a folder of this name may be code.
      ...FOLDERS.flatMap((name) => [
        `**/node_modules/[!@]*/${name}`,
        `**/node_modules/@*/*/${name}`,
      ]),
    ],
    { cwd: folder },
  );
  for (const path of found) rmSync(join(folder, path), { recursive: true, force: true });
};
