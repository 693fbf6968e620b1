import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';
import { goProblems, goWeakened } from './go.ts';
import { checksumProblems, pomProblems } from './maven.ts';

const exclude = ['**/{node_modules,dist}', '**/supply/src'];
const files = (pattern: string) => globSync(pattern, { cwd: repositoryRoot, exclude }).sort();
const read = (...path: string[]) => readFileSync(join(repositoryRoot, ...path), 'utf8');

describe('every Go module', () => {
  it.each(files('tools/**/go.mod'))('that %s names has its hash in go.sum', (file) => {
    expect(goProblems(read(file), read(dirname(file), 'go.sum'))).toEqual([]);
  });

  it('of the sidecar and of the cluster is among them', () => {
    expect(files('tools/**/go.mod')).toEqual([
      'tools/charts/go/cluster/go.mod',
      'tools/charts/go/helm/go.mod',
      'tools/daprd/go.mod',
      'tools/faults/go/toxiproxy/go.mod',
    ]);
  });

  it('is held against it: nothing here tells Go not to', () => {
    const found = files('{tools,deploy}/**/{*.ts,*.mjs,Dockerfile}').flatMap((file) =>
      goWeakened(read(file)).map((setting) => `${file}: ${setting}`),
    );
    expect(found).toEqual([]);
    const builders = files('tools/**/*.ts').filter((file) =>
      read(file).includes("'-mod=readonly'"),
    );
    expect(builders).toHaveLength(2);
  });
});

describe('every Maven artefact', () => {
  it.each(files('tools/**/pom.xml'))(
    'that %s names has one version and no other source',
    (file) => {
      expect(pomProblems(read(file))).toEqual([]);
    },
  );

  it.each(files('tools/**/checksums.sha256'))('is held against the SHA-256 in %s', (file) => {
    expect(checksumProblems(read(file))).toEqual([]);
  });

  it('of the broker, the schema registry and the bench’s baseline is among them', () => {
    expect(files('tools/**/checksums.sha256')).toEqual([
      'tools/bench/streams/checksums.sha256',
      'tools/stack/kafka/checksums.sha256',
      'tools/stack/registry/checksums.sha256',
    ]);
  });
});

describe('a module is refused', () => {
  const hash = `h1:${'A'.repeat(43)}=`;

  it('whose hash is missing, or that is a folder', () => {
    const mod = [
      'require (',
      '  example.org/a v1.0.0',
      '  example.org/b v1.0.0 // indirect',
      ')',
      'require example.org/c v1.0.0',
      'replace example.org/c => ../c',
    ].join('\n');
    const sum = `example.org/a v1.0.0/go.mod ${hash}\nexample.org/c v1.0.0 ${hash}\n`;
    expect(goProblems(mod, sum)).toEqual([
      'example.org/c is replaced by the folder ../c',
      'example.org/b v1.0.0 has no hash',
      'example.org/c v1.0.0 has no hash',
      'example.org/a v1.0.0 has no hash of its files',
    ]);
  });

  it.each(["GOSUMDB: 'off'", 'GONOSUMDB=*', '-mod=mod', "GOFLAGS: '-mod=vendor'"])(
    'with the setting %s',
    (setting) => expect(goWeakened(setting)).not.toEqual([]),
  );

  it.each(['LATEST', '[1.0,2.0)', '1.0-SNAPSHOT', `\${x}`, ''])(
    'with the version "%s"',
    (version) => {
      const pom = `<dependency><artifactId>a</artifactId><version>${version}</version></dependency>`;
      expect(pomProblems(pom)).toEqual([`a has the version ${version || '(none)'}`]);
    },
  );

  it('with a repository of its own, and a list that is no list', () => {
    expect(pomProblems('<repositories></repositories>')).toEqual(['it has <repositories>']);
    expect(checksumProblems('')).toEqual(['it is empty']);
    const digest = 'a'.repeat(64);
    expect(checksumProblems(`${digest}  a\n${digest}  a\nmd5  b\n`)).toEqual([
      'not a checksum: md5  b',
      'a is named twice',
    ]);
  });
});
