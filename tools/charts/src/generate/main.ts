import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { generatedFiles, leftOver, stale } from './generated-files.ts';

/** Writes what the charts have from elsewhere; `--check` only says what is not current, and ends with 1 then. */
const generate = async (isCheck: boolean): Promise<number> => {
  const files = await generatedFiles();
  const old = leftOver(files);
  const wrong = stale(files);
  if (!isCheck) {
    for (const path of old) rmSync(join(repositoryRoot, path));
    for (const { path, content } of wrong) {
      mkdirSync(dirname(join(repositoryRoot, path)), { recursive: true });
      writeFileSync(join(repositoryRoot, path), content);
    }
  }
  const told = [...wrong.map(({ path }) => path), ...old];
  for (const path of told) console.log(`${isCheck ? 'not current' : 'written'}: ${path}`);
  return isCheck && told.length > 0 ? 1 : 0;
};

process.exitCode = await generate(process.argv.includes('--check'));
