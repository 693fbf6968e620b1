import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { packagesOf, readLock } from '../lock/read-lock.ts';
import { isMetBy } from './expression.ts';
import { licenceProblems } from './licences.ts';

const packages = packagesOf(readLock(repositoryRoot));

describe('the licence of every package', () => {
  it('is allowed, or an exception with a reason; no exception is left over', () => {
    expect(licenceProblems(packages)).toEqual([]);
  });

  it('is in the lock file what the installed package says itself', () => {
    const installed = packages.flatMap(({ path, license }) => {
      const file = join(repositoryRoot, path, 'package.json');
      if (!existsSync(file)) return [];
      const { license: own } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
      return [{ path, license, own }];
    });
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(({ license, own }) => license !== own)).toEqual([]);
  });
});

describe('a licence', () => {
  const allowed = new Set(['MIT', 'Zlib']);

  it.each([
    ['MIT', true],
    ['mit', true],
    ['GPL-3.0-only', false],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only OR MIT AND Zlib', true],
    ['(GPL-3.0-only OR MIT) AND GPL-2.0-only', false],
    ['MIT WITH something', 'refused'],
    ['SEE LICENSE IN license.txt', 'refused'],
    ['(MIT', 'refused'],
    ['', 'refused'],
  ])('%s: %s', (expression, expected) => {
    if (expected === 'refused') expect(() => isMetBy(expression, allowed)).toThrow('not a licence');
    else expect(isMetBy(expression, allowed)).toBe(expected);
  });

  it('that is missing, not allowed, or allowed for tools only is refused', () => {
    const exceptions = [
      { packages: 'tool-*', license: 'MPL-2.0', onlyDev: true, reason: 'a test' },
      { packages: 'gone', license: 'MPL-2.0', onlyDev: true, reason: 'a test' },
    ];
    const found = licenceProblems(
      packagesOf({
        'node_modules/none': {},
        'node_modules/gpl': { license: 'GPL-3.0-only' },
        'node_modules/own': { license: 'SEE LICENSE IN license.txt' },
        'node_modules/tool-a': { license: 'MPL-2.0', dev: true },
        'node_modules/tool-b': { license: 'MPL-2.0' },
      }),
      exceptions,
    );
    expect(found).toEqual([
      'node_modules/none names no licence',
      'node_modules/gpl has the licence GPL-3.0-only, which nobody allowed',
      'node_modules/own has the licence SEE LICENSE IN license.txt, which nobody allowed',
      'node_modules/tool-b (MPL-2.0) may be a tool only, and is shipped',
      'no package gone has the licence MPL-2.0',
    ]);
  });
});
