import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@mastery/stack';

const read = (file: string) => readFileSync(join(repositoryRoot, file), 'utf8');
const filesOf = (pattern: string) => globSync(pattern, { cwd: repositoryRoot });

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (file: string) => JSON.parse(read(file)) as Manifest;
const { version } = manifestOf('package.json');

/** Where a version of ours stands outside of a manifest: `nx release` does not know these. */
const STANDS = [
  ['deploy/*/Dockerfile', /^ARG VERSION=(.+)$/gm],
  ['deploy/charts/*/Chart.yaml', /^\s*(?:version|appVersion): (.+)$/gm],
  ['deploy/compose/compose.yaml', /image: mastery-engine\/[a-z-]+:(.+)$/gm],
] as const;

describe('a release has one version, which', () => {
  it.each(filesOf('{apps,libs,tools}/*/package.json'))('%s has and depends on', (file) => {
    const manifest = manifestOf(file);
    const needed = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const ours = needed.filter(([name]) => name.startsWith('@mastery/'));
    expect([manifest.version, ...ours.map(([, asked]) => asked)]).toEqual(
      Array.from({ length: ours.length + 1 }, () => version),
    );
  });

  it.each(STANDS)('%s has', (pattern, stands) => {
    const found = filesOf(pattern).flatMap((file) =>
      [...read(file).matchAll(stands)].map(([, at]) => `${file}: ${at}`),
    );
    expect(found).not.toEqual([]);
    expect(found.filter((line) => !line.endsWith(`: ${version}`))).toEqual([]);
  });
});
