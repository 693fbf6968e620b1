import { join } from 'node:path';
import { type Progress, cacheFolder, runCommand, timed } from '@mastery/stack';
import { prepareBases } from './engineless/bases.ts';
import { buildImage, readRevision, tagOf } from './engineless/build.ts';
import { type Buildah, createBuildah } from './engineless/buildah.ts';
import { type Container, openImage } from './engineless/container.ts';
import { judgeImage } from './engineless/judge.ts';
import { requirePrograms } from './engineless/programs.ts';
import { runFromImages } from './engineless/run.ts';
import { type ImageName, imageNames } from './images.ts';

const HELP = `npm run images -- --without-engine               builds the five images by buildah, judges them, does the main job from them
npm run images -- --without-engine --build-only  builds and judges them
With a container engine: docker build -f deploy/<image>/Dockerfile . (docs/images.md)`;

const say: Progress = (line) => {
  console.log(line);
};

const images = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const unknown = args.find((arg) => !['--without-engine', '--build-only'].includes(arg));
  if (unknown !== undefined || !args.includes('--without-engine')) {
    say(HELP);
    return args.includes('--help') ? 0 : 64;
  }
  const { env } = process;
  const context = { cache: cacheFolder(env), env, progress: say, signal };
  await requirePrograms(context);
  const buildah = createBuildah(join(context.cache, 'images'), env);
  const built = await buildAll(buildah, await prepareBases(context, buildah), signal);
  const containers = new Map<ImageName, Container>();
  try {
    for (const [name, tag] of built) containers.set(name, await openImage(buildah, tag));
    const isGood = await judgeAll(containers);
    if (args.includes('--build-only') || !isGood) return isGood ? 0 : 1;
    return (await runFromImages({ containers, say, signal })) ? 0 : 1;
  } finally {
    for (const container of containers.values()) await container.remove();
    // What an image of the same name was before.
    await buildah(['rmi', '--prune']);
  }
};

const buildAll = async (
  buildah: Buildah,
  bases: Awaited<ReturnType<typeof prepareBases>>,
  signal: AbortSignal,
): Promise<ReadonlyMap<ImageName, string>> => {
  const revision = await readRevision();
  const built = new Map<ImageName, string>();
  for (const name of imageNames) {
    signal.throwIfAborted();
    await timed(say, `Building ${name}`, () => buildImage(buildah, name, bases, revision));
    built.set(name, tagOf(name, revision));
  }
  return built;
};

const judgeAll = async (containers: ReadonlyMap<ImageName, Container>): Promise<boolean> => {
  let isGood = true;
  for (const [name, container] of containers) {
    say(name);
    for (const { what, ok, found } of await judgeImage(name, container)) {
      say(`  ${ok ? 'ok   ' : 'WRONG'} ${what}${found === '' ? '' : `: ${found}`}`);
      isGood &&= ok;
    }
  }
  return isGood;
};

await runCommand(images);
