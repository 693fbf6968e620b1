import { repositoryRoot } from '../root.ts';
import type { GeneratedFile } from './generator.ts';
import { GENERATORS } from './generators.ts';
import { staleFiles, writeFiles } from './write-files.ts';

const USAGE = `npm run generate              writes what is generated from the sources
npm run generate -- --check   writes nothing; 1 when something committed is not current`;

/** @returns the exit status */
const generate = async (args: readonly string[]): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(USAGE);
    return unknown === '--help' ? 0 : 64;
  }
  const files: GeneratedFile[] = [];
  let isRefused = false;
  for (const [name, generator] of Object.entries(GENERATORS)) {
    const generated = await generator();
    if (generated.outcome === 'generated') files.push(...generated.files);
    else console.error([`${name}: refused`, ...generated.reasons].join('\n  '));
    isRefused ||= generated.outcome === 'refused';
  }
  // All or nothing: documents are made from the very sources that were refused.
  return isRefused ? 1 : bringUpToDate(files, args.includes('--check'));
};

const bringUpToDate = (files: readonly GeneratedFile[], isCheck: boolean): number => {
  const stale = staleFiles(files, repositoryRoot);
  if (!isCheck) writeFiles(stale, repositoryRoot);
  for (const { path } of stale) console.log(`${isCheck ? 'not current' : 'written'}: ${path}`);
  return isCheck && stale.length > 0 ? 1 : 0;
};

process.exitCode = await generate(process.argv.slice(2));
