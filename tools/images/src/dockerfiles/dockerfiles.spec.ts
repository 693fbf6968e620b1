import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type AppName, NODE_FLAGS, appNames, apps, repositoryRoot } from '@mastery/stack';
import { validate } from 'dockerfile-utils';
import { IMAGES, dockerfileOf, imageNames } from '../images.ts';
import { configOf } from './config-of.ts';
import { ignoredIn } from './ignored.ts';
import { allOf, environmentOf, lastStage, readDockerfile } from './read-dockerfile.ts';

const textOf = (name: keyof typeof IMAGES) => readFileSync(dockerfileOf(name), 'utf8');
const partsOf = (name: keyof typeof IMAGES) => {
  const all = readDockerfile(textOf(name));
  return { all, last: lastStage(all) };
};
const runsOf = (name: keyof typeof IMAGES) => allOf(partsOf(name).all, 'RUN').join('\n');
const buildCommandOf = (project: string) =>
  (
    JSON.parse(readFileSync(join(repositoryRoot, project, 'package.json'), 'utf8')) as {
      nx: { targets?: { build?: { command: string } } };
    }
  ).nx.targets?.build?.command;

describe.each(imageNames)('the Dockerfile of %s', (name) => {
  it('has nothing that a linter of Dockerfiles complains about', () => {
    expect(validate(textOf(name)).map(({ message }) => message)).toEqual([]);
  });

  it('takes both bases as arguments', () => {
    const { all } = partsOf(name);
    const froms = new Set(allOf(all, 'FROM').map((rest) => rest.split(' ')[0]));
    expect(froms).toEqual(new Set(['${BUILD_IMAGE}', '${BASE_IMAGE}']));
    expect(allOf(all, 'ARG').slice(0, 2)).toEqual([
      expect.stringMatching(/^BUILD_IMAGE=docker\.io\/library\/node:24-/),
      expect.stringMatching(/^BASE_IMAGE=gcr\.io\/distroless\/nodejs24-\S+:nonroot$/),
    ]);
  });

  it('installs workspaces that exist, by the lock file, for the project and for what bundles it', () => {
    const named = [...runsOf(name).matchAll(/--workspace=(\S+)/g)].map(([, path]) => path!);
    expect(named).toEqual(expect.arrayContaining([IMAGES[name], 'tools/images']));
    for (const path of named) {
      expect(existsSync(join(repositoryRoot, path, 'package.json'))).toBe(true);
    }
    expect(runsOf(name)).toContain('npm ci ');
    expect(runsOf(name)).not.toMatch(/npm (i|install)\b/);
  });

  it('is given no secret but while packages are fetched, and keeps that in no layer', () => {
    const text = textOf(name);
    const secret = /SECRET|TOKEN|PASSWORD|_KEYS|JWT/i;
    const { last } = partsOf(name);
    expect(Object.keys(environmentOf(last)).filter((of) => secret.test(of))).toEqual([]);
    expect(text.match(/^ARG .*$/gm)?.filter((line) => secret.test(line))).toEqual([]);
    const mounted = text.match(/--mount=type=secret,id=\w+/g) ?? [];
    expect([...new Set(mounted)]).toEqual(['--mount=type=secret,id=npmrc']);
  });

  it('bundles as the build of the work tree does', () => {
    const build = buildCommandOf(IMAGES[name]) ?? `node tools/build/bundle.mjs ${IMAGES[name]}`;
    expect(runsOf(name)).toContain(build);
    for (const [file] of runsOf(name).matchAll(/tools\/\S+\.(mjs|ts)/g)) {
      expect(existsSync(join(repositoryRoot, file))).toBe(true);
    }
  });

  it('needs nothing that .dockerignore keeps away', () => {
    const ignored = ignoredIn(readFileSync(join(repositoryRoot, '.dockerignore'), 'utf8'));
    const needed = [...runsOf(name).matchAll(/(?:tools|libs|apps)\/[\w./-]+/g)].map(
      ([path]) => path,
    );
    expect(needed.filter(ignored)).toEqual([]);
    expect(['package-lock.json', 'package.json', '.npmrc'].filter(ignored)).toEqual([]);
    expect(
      ['node_modules/x', 'apps/a/dist/main.js', '.git/HEAD', 'deploy/compose/.env'].filter(ignored),
    ).toHaveLength(4);
  });

  it('is run by nobody in particular, without a shell, and says what it is', () => {
    const { last } = partsOf(name);
    expect(allOf(last, 'USER')).toEqual(['65532:65532']);
    expect(allOf(last, 'RUN')).toEqual([]);
    for (const rest of [...allOf(last, 'ENTRYPOINT'), ...allOf(last, 'CMD')]) {
      expect(JSON.parse(rest)).toEqual(expect.any(Array));
    }
    const labels = allOf(last, 'LABEL').join(' ');
    for (const label of ['title', 'description', 'licenses', 'version', 'revision']) {
      expect(labels).toContain(`org.opencontainers.image.${label}=`);
    }
    expect(labels).toContain(`title="${name}"`);
  });
});

describe.each(appNames)('the image of %s', (name: AppName) => {
  it('sets variables that the app has, and listens where the contract says', async () => {
    const { last } = partsOf(name);
    const { NODE_ENV: production, ...environment } = environmentOf(last);
    const known = Object.keys((await configOf(name)).shape);
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(production).toBe('production');
    const ports = [String(apps[name].port), String(apps[name].port + 6_000)];
    expect([environment['PORT'], environment['INTERNAL_PORT']]).toEqual(ports);
    expect(allOf(last, 'EXPOSE')).toEqual([ports.join(' ')]);
    expect(environment['HOST']).toBe('0.0.0.0');
  });

  it('is run by Node.js as everywhere else', () => {
    const [entry = ''] = allOf(partsOf(name).last, 'ENTRYPOINT');
    const preload = ['--import', './dist/telemetry.js'];
    expect(JSON.parse(entry)).toEqual([
      '/nodejs/bin/node',
      ...NODE_FLAGS,
      ...preload,
      'dist/main.js',
    ]);
  });

  it('asks the app whether it is alive', () => {
    expect(allOf(partsOf(name).last, 'HEALTHCHECK').join()).toContain('/livez');
  });
});
