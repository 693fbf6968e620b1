import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { originProblems, rangeProblems } from './origins.ts';
import { packagesOf, readLock } from './read-lock.ts';
import { NOT_RUN, commandsPastTheLock, scriptProblems } from './scripts.ts';

const lock = readLock(repositoryRoot);
/** Without what the caller told npm by the environment: that goes before the repository's own word. */
const asTheRepositorySays = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_config_.*|node_options)$/i.test(name)),
);
const integrity = `sha512-${'A'.repeat(86)}==`;

describe('every package that npm installs', () => {
  it('comes from the registry and is held against a SHA-512', () => {
    expect(packagesOf(lock).length).toBeGreaterThan(1000);
    expect(originProblems(lock)).toEqual([]);
  });

  it('is named by one version where our own manifests ask for it', () => {
    expect(rangeProblems(lock)).toEqual([]);
  });

  it('runs nothing of its own when it is installed, and works without', () => {
    expect(scriptProblems(packagesOf(lock))).toEqual([]);
    const said = execFileSync('npm', ['config', 'get', 'ignore-scripts'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: asTheRepositorySays,
    });
    expect(said.trim()).toBe('true');
  });

  it('that has an install script is denied by name, too, for an npm that runs scripts', () => {
    const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const { allowScripts } = JSON.parse(manifest) as { allowScripts: Record<string, boolean> };
    const denied = Object.fromEntries(Object.keys(NOT_RUN).map((name) => [name, false]));
    expect(allowScripts).toEqual(denied);
  });

  it('is installed by npm ci alone: nothing here goes past the lock file', () => {
    const patterns = ['.ci/run', 'deploy/*/Dockerfile', 'tools/**/*.{ts,mjs}', 'package.json'];
    const files = globSync(patterns, {
      cwd: repositoryRoot,
      exclude: ['**/{node_modules,dist}', '**/supply/src/lock'],
    });
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) =>
      commandsPastTheLock(readFileSync(join(repositoryRoot, file), 'utf8')).map(
        (command) => `${file}: ${command}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('a package is refused', () => {
  it('without a hash, or with a weaker one', () => {
    expect(
      originProblems({
        'node_modules/none': {},
        'node_modules/weak': { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
        'node_modules/good': { integrity },
      }),
    ).toEqual(['node_modules/none has no SHA-512', 'node_modules/weak has no SHA-512']);
  });

  it.each([
    'git+ssh://git@example.org/a/b.git',
    'https://example.org/b.tgz',
    'http://example.org/b.tgz',
    'github:a/b',
    'a/b#main',
    'file:../b',
    '../b',
  ])('from %s', (from) => {
    const wanting = { 'node_modules/a': { integrity, dependencies: { b: from } } };
    expect(originProblems(wanting)).toEqual([`node_modules/a wants b from ${from}`]);
    const having = { 'node_modules/b': { integrity, resolved: from } };
    expect(originProblems(having)).toEqual([`node_modules/b is from ${from}`]);
  });

  it('in a range of versions', () => {
    const ours = { 'apps/a': { dependencies: { b: '^1.0.0', c: '1.0.0', d: 'latest' } } };
    expect(rangeProblems(ours)).toEqual([
      'apps/a wants b in the range ^1.0.0',
      'apps/a wants d in the range latest',
    ]);
  });

  it('with an install script that nobody judged; a judgement about nothing is told, too', () => {
    const packages = packagesOf({
      'node_modules/x/node_modules/@a/b': { version: '1.0.0', hasInstallScript: true },
    });
    expect(scriptProblems(packages, { c: 'gone' })).toEqual([
      'node_modules/x/node_modules/@a/b 1.0.0 has an install script nobody judged',
      'c has no install script',
    ]);
  });

  it.each(['npm install left-pad', "spawn('npm', ['install'", 'npm rebuild', 'npx --yes x'])(
    'by a command that goes past the lock file: %s',
    (command) => expect(commandsPastTheLock(command)).toHaveLength(1),
  );
});
