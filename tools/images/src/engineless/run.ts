import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople, report, runMainJob } from '@mastery/main-job';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  type AppName,
  type Launch,
  type Progress,
  type Stack,
  appNames,
  exec,
  prepare,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type ImageName, NONROOT } from '../images.ts';
import { type Container, inImage } from './container.ts';

/** What means something else, or nothing, inside an image. */
const OF_THIS_MACHINE = ['PATH', 'HOME', 'CURRICULUM_FILE'];
const CURRICULUM_INSIDE = '/etc/mastery/curriculum.json';

/** What a run of the whole system from its images needs. */
export interface RunOptions {
  readonly containers: ReadonlyMap<ImageName, Container>;
  readonly say: Progress;
  readonly signal: AbortSignal;
}

/**
 * Runs the whole system from its images: the command line's creates topics and registers schemas, the four apps'
 * do the main job of `npm start`. Kafka, Redis, the registry and the sidecars are those of every other run here.
 * @returns whether every number adds up and every image finds its app alive
 */
export const runFromImages = async ({ containers, say, signal }: RunOptions): Promise<boolean> => {
  const programs = await prepare(say, { signal });
  const runFolder = join(runsFolder, 'images');
  const volume = join(runsFolder, 'images-audit-buffer');
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    curriculumFile: CURRICULUM_FILE,
    demo: demoPeople(),
    command: (name, usual) => fromImage(containerOf(containers, name), name, usual, volume),
    beforeApps: async (started) => {
      makeVolume(volume);
      await runCommandLine(containerOf(containers, 'mastery-cli'), started, say);
    },
    progress: say,
    signal,
  });
  try {
    const alive = await Promise.all(
      appNames.map((name) => isAlive(containerOf(containers, name), name, stack, say)),
    );
    const { lines, ok } = report(await runMainJob(stack, say, signal));
    lines.forEach(say);
    return ok && alive.every(Boolean);
  } finally {
    await stack.stop();
    rmSync(volume, { recursive: true, force: true });
  }
};

const containerOf = (containers: RunOptions['containers'], name: ImageName): Container => {
  const container = containers.get(name);
  if (!container) throw new Error(`${name} has not been built`);
  return container;
};

/** An empty volume that the images' user may write. */
const makeVolume = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'audit-buffer'), { recursive: true });
  for (const each of [folder, join(folder, 'audit-buffer')]) chownSync(each, NONROOT, NONROOT);
};

const fromImage = (image: Container, name: AppName, usual: Launch, volume: string): Launch => {
  const { CURRICULUM_FILE: curriculum, PATH: path } = usual.env;
  const given = Object.entries(usual.env).flatMap(([key, value]) =>
    value === undefined || OF_THIS_MACHINE.includes(key) ? [] : [[key, value] as const],
  );
  const {
    command,
    args,
    env: inside,
  } = inImage(image, {
    env: {
      ...Object.fromEntries(given),
      ...(curriculum && { CURRICULUM_FILE: CURRICULUM_INSIDE }),
    },
    volumes: {
      ...(curriculum && { [CURRICULUM_INSIDE]: curriculum }),
      ...(name === 'api-gateway' && { '/var/lib/mastery': volume }),
    },
  });
  // The image's PATH leads to no unshare; it finds its own programs by their full names.
  return { ...usual, command, args, env: { ...inside, PATH: path } };
};

/** What a job does before the apps of an installation start. */
const runCommandLine = async (image: Container, { urls }: Stack, say: Progress): Promise<void> => {
  const env = { KAFKA_BROKERS: urls.kafka, SCHEMA_REGISTRY_URL: urls.registry };
  for (const args of [
    ['topics', 'apply', '--replication', '1'],
    ['schemas', 'register'],
  ]) {
    const run = inImage(image, { args, env });
    const { code, text } = await exec(run.command, run.args, {
      env: { ...run.env, PATH: process.env['PATH'] },
    });
    if (code !== 0) throw new Error(`mastery ${args.join(' ')} ended with ${code}:\n${text}`);
    const lines = text.trim().split('\n');
    say(`mastery ${args.join(' ')}: ${lines.length} lines, the last: ${lines.at(-1) ?? ''}`);
  }
};

/** Asks as an engine asks, by the image's own health check. */
const isAlive = async (
  image: Container,
  name: AppName,
  { ports }: Stack,
  say: Progress,
): Promise<boolean> => {
  const [, ...entrypoint] = image.config.Healthcheck?.Test ?? [];
  const run = inImage(image, { entrypoint, env: { PORT: String(ports.apps[name].http) } });
  const { code } = await exec(run.command, run.args, {
    env: { ...run.env, PATH: process.env['PATH'] },
  });
  say(`${name}: its health check ends with ${code}`);
  return code === 0;
};
