import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../root.ts';
import { GENERATORS } from './generators.ts';
import { staleFiles } from './write-files.ts';

describe('what is generated from the sources and committed', () => {
  it.each(Object.entries(GENERATORS))('is current: %s', (_name, generator) => {
    const generated = generator();
    // The reasons name each field that is to blame.
    expect(generated).toMatchObject({ outcome: 'generated' });
    if (generated.outcome === 'refused') return;
    expect(staleFiles(generated.files, repositoryRoot).map(({ path }) => path)).toEqual([]);
  });
});
