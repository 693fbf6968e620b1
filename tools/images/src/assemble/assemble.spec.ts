import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeManifests } from './install.ts';
import { installedIn } from './installed.ts';
import { licencesOf } from './licences.ts';
import { removeWhatNobodyRuns } from './prune.ts';
import { bomOf } from './sbom.ts';

const folder = mkdtempSync(join(tmpdir(), 'assemble-'));
const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(
    join(folder, path),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};
const has = (path: string) => existsSync(join(folder, path));

beforeAll(() => {
  write('package.json', { name: 'all' });
  write('package-lock.json', {});
  write('apps/one/package.json', { name: '@mastery/one', type: 'module' });
  write('apps/two/package.json', { name: '@mastery/two' });
  write('node_modules/.package-lock.json', {});
  write('node_modules/.bin/b', '');
  write('node_modules/@mastery/one/package.json', { name: '@mastery/one', version: '0.1.0' });
  write('node_modules/b/package.json', { name: 'b', version: '2.0.0', license: 'MIT' });
  write('node_modules/b/LICENSE.md', 'Do as you like.\n');
  write('node_modules/b/index.js', '');
  write('node_modules/b/index.d.ts', '');
  write('node_modules/b/index.js.map', '');
  write('node_modules/b/test/index.js', '');
  write('node_modules/b/lib/test/index.js', '');
  write('node_modules/b/lib/package.json', { type: 'module' });
  write('node_modules/@a/a/package.json', {
    name: '@a/a',
    version: '1.0.0',
    license: '(MIT OR Apache-2.0)',
  });
  write('node_modules/@a/a/NOTICE', 'Made by A.');
  write('apps/one/node_modules/b/package.json', {
    name: 'b',
    version: '1.0.0',
    licenses: [{ type: 'ISC' }],
  });
  removeManifests(folder, 'apps/one');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what an image holds', () => {
  it('is installed packages, each once for each place', () => {
    expect(installedIn(folder).map(({ path, version }) => `${path} ${version}`)).toEqual([
      'apps/one/node_modules/b 1.0.0',
      'node_modules/@a/a 1.0.0',
      'node_modules/b 2.0.0',
    ]);
  });

  it('keeps of what npm needed only that the bundle is a module', () => {
    expect(has('apps/one/package.json')).toBe(true);
    for (const path of ['package.json', 'package-lock.json', 'apps/two', 'node_modules/@mastery']) {
      expect(has(path)).toBe(false);
    }
    expect(has('node_modules/.bin')).toBe(false);
  });

  it('has every licence and notice', () => {
    expect(licencesOf(folder, installedIn(folder))).toBe(
      [
        ...['b 1.0.0 (ISC)', '=============', ''],
        ...['@a/a 1.0.0 ((MIT OR Apache-2.0))', '='.repeat(32), 'Made by A.', ''],
        ...['b 2.0.0 (MIT)', '=============', 'Do as you like.', ''],
      ].join('\n'),
    );
  });

  it('has a bill of materials with the hashes of the lock file', () => {
    const integrity = `sha512-${Buffer.from('ab', 'hex').toString('base64')}`;
    const lock = { packages: { 'node_modules/@a/a': { integrity } } };
    const bom = bomOf({ name: '@mastery/one', version: '0.1.0' }, installedIn(folder), lock);
    expect(bom.metadata.component.purl).toBe('pkg:npm/%40mastery/one@0.1.0');
    expect(bom.components[1]).toEqual({
      type: 'library',
      'bom-ref': 'node_modules/@a/a',
      name: '@a/a',
      version: '1.0.0',
      purl: 'pkg:npm/%40a/a@1.0.0',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
      hashes: [{ alg: 'SHA-512', content: 'ab' }],
    });
    expect(bom.components[2]!.licenses).toEqual([{ license: { name: 'MIT' } }]);
  });

  it('has nothing of a package that never runs', () => {
    removeWhatNobodyRuns(folder);
    expect(has('node_modules/b/index.js')).toBe(true);
    expect(has('node_modules/b/lib/test/index.js')).toBe(true);
    for (const gone of ['index.d.ts', 'index.js.map', 'test', 'LICENSE.md']) {
      expect(has(`node_modules/b/${gone}`)).toBe(false);
    }
  });
});
