import { repositoryRoot } from '../root.ts';
import { GENERATORS } from './generators.ts';
import { staleFiles, writeFiles } from './write-files.ts';

const USAGE = `npm run generate              writes what is generated from the sources
npm run generate -- --check   writes nothing; 1 when something committed is not current`;

/** @returns the exit status */
const generate = (args: readonly string[]): number => {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(USAGE);
    return unknown === '--help' ? 0 : 64;
  }
  const isCheck = args.includes('--check');
  let status = 0;
  for (const [name, generator] of Object.entries(GENERATORS)) {
    const generated = generator();
    if (generated.outcome === 'refused') {
      console.error([`${name}: refused`, ...generated.reasons].join('\n  '));
      status = 1;
      continue;
    }
    const stale = staleFiles(generated.files, repositoryRoot);
    if (!isCheck) writeFiles(stale, repositoryRoot);
    for (const { path } of stale) console.log(`${isCheck ? 'not current' : 'written'}: ${path}`);
    if (isCheck && stale.length > 0) status = 1;
  }
  return status;
};

process.exitCode = generate(process.argv.slice(2));
