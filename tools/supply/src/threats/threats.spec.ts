import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { hasTest, modelProblems, readThreatModel } from './read-model.ts';

const read = (file: string) => readFileSync(join(repositoryRoot, file), 'utf8');
const page = read('docs/threat-model.md');
const model = readThreatModel(page);
const rows = model.threats.flatMap(({ tests }) => tests.map(({ file, title }) => [file, title]));
const files = [...Map.groupBy(rows, ([file]) => file ?? '')].map(
  ([file, of]) => [file, [...new Set(of.map(([, title]) => title ?? ''))]] as const,
);

describe('the threat model', () => {
  it('has every kind of threat at every arrow, and each is held or said to be open', () => {
    expect(model.arrows.length).toBeGreaterThan(10);
    expect(modelProblems(model)).toEqual([]);
  });

  it.each(files)('names tests that %s has', (file, titles) => {
    const path = join(repositoryRoot, file);
    expect(existsSync(path)).toBe(true);
    expect(titles.filter((title) => !hasTest(read(file), title))).toEqual([]);
  });

  it.each(['docs/threat-model.md', 'SECURITY.md'])('%s leads nowhere where nothing is', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to ?? '');
    const missing = links.filter((to) => !existsSync(join(repositoryRoot, file, '..', to)));
    expect(missing).toEqual([]);
  });
});

describe('a threat model that is not whole', () => {
  const table = (...lines: readonly string[]) => ['### a → b', ...lines].join('\n');

  it('is told what is missing', () => {
    const whole = 'STRIDE'.split('').map((kind) => `| ${kind} | x | Does not arise: y | — |`);
    expect(modelProblems(readThreatModel(table(...whole)))).toEqual([]);
    expect(modelProblems(readThreatModel(table(...whole.slice(1))))).toEqual([
      'a → b has no threat of the kind S',
    ]);
    const more = ['| S | bare | hope | — |', '| S | open | hope | **nothing yet**: G1 |'];
    expect(modelProblems(readThreatModel(table(...whole, ...more, '- **G2** is left')))).toEqual([
      'a → b: nothing holds “bare”, and nothing says so',
      'G1 is not told',
      'G2 is no threat’s',
    ]);
  });

  it('names no test by a title that is only a part, a comment or a value', () => {
    expect(hasTest("it('is whole', () => {", 'is whole')).toBe(true);
    expect(hasTest("it.each(x)(\n  'is %s', () => {", 'is %s')).toBe(true);
    expect(hasTest("it('is whole', () => {", 'is')).toBe(false);
    expect(hasTest("// 'is whole',", 'is whole')).toBe(false);
  });
});
