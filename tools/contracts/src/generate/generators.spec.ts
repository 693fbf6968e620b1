import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../root.ts';
import { GENERATORS } from './generators.ts';
import { staleFiles } from './write-files.ts';

describe('what is generated from the sources and committed', () => {
  it.each(Object.entries(GENERATORS))('is current: %s', async (_name, generator) => {
    const generated = await generator();
    const wrong =
      generated.outcome === 'refused'
        ? generated.reasons
        : staleFiles(generated.files, repositoryRoot).map(({ path }) => `${path} is not current`);
    // What is wrong names each field that is to blame.
    expect(wrong).toEqual([]);
  });
});
