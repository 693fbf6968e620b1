import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { type Block, parsePage } from './parse-page.ts';

const folder = join(repositoryRoot, 'docs/runbooks/procedures');

/** A procedure of the documentation. */
export interface Page {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Where what it said is kept. */
  readonly output: string;
}

/** Every procedure, by name. */
export const readPages = (): readonly Page[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => {
      const name = basename(file, '.md');
      const blocks = parsePage(readFileSync(join(folder, file), 'utf8'));
      return { name, blocks, output: join(folder, 'output', `${name}.txt`) };
    });
