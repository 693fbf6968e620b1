import { join } from 'node:path';
import { signToken } from '@mastery/auth-jwt';
import {
  type AppName,
  type Programs,
  appNames,
  cacheFolder,
  freeStackPorts,
  runsFolder,
} from '@mastery/stack';
import type { Verdict } from '../oracle/judge.ts';
import { type Stage, openStage } from '../stage/stage.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';
import { type Pair, layOut } from './pairs.ts';
import { type Toxiproxy, prepareToxiproxy, startToxiproxy } from './toxiproxy.ts';

/** A running stack with a proxy between every pair of its programs. */
export interface LinkStage {
  readonly stage: Stage;
  readonly toxiproxy: Toxiproxy;
  readonly pairs: readonly Pair[];
  readonly apps: readonly AppName[];
  readonly readyUrls: readonly string[];
  /** What people and platforms see; null where no gateway runs. */
  readonly frontDoor: FrontDoor | null;
  /** Waits until nothing goes on any more, then judges everything that ever was. */
  judged(): Promise<Verdict>;
  close(): Promise<void>;
}

/** How a stage is opened. */
export interface LinkStageOptions {
  readonly programs: Programs;
  /** Of its folder. */
  readonly name: string;
  /** All four unless given. */
  readonly apps?: readonly AppName[];
  readonly signal?: AbortSignal;
  readonly progress?: (line: string) => void;
}

/**
 * Sooner than by default a message comes again that was not taken: a run takes minutes.
 */
const PATIENCE = {
  DELIVERY_TRY_MS: '4000',
  DELIVERY_CLAIM_MS: '10000',
  DELIVERY_RETRY_MS: '1000',
} as const;

/** Starts toxiproxy and a stack on free ports that goes through it. */
export const openLinkStage = async (options: LinkStageOptions): Promise<LinkStage> => {
  const { programs, name, apps = appNames, signal, progress = () => undefined } = options;
  const context = { cache: cacheFolder(process.env), env: goEnvironment(), progress };
  const program = await prepareToxiproxy({ ...context, ...(signal && { signal }) });
  const ports = await freeStackPorts();
  const { pairs, detours } = await layOut(ports);
  const own = pairs.filter(({ app }) => apps.includes(app));
  const proxies = own.flatMap((pair) => pair.proxies);
  const toxiproxy = await startToxiproxy(program, join(runsFolder, `${name}-proxy`), proxies);
  try {
    const stage = await openStage(programs, name, signal, {
      ...{ ports, apps, detours, appEnv: { 'notification-service': PATIENCE } },
    });
    return await stageOf(stage, toxiproxy, own, apps);
  } catch (error) {
    await toxiproxy.close();
    throw error;
  }
};

/** What jest needs is none of Go's business. */
const goEnvironment = () => ({ ...process.env, NODE_OPTIONS: '' });

const stageOf = async (
  stage: Stage,
  toxiproxy: Toxiproxy,
  pairs: readonly Pair[],
  apps: readonly AppName[],
): Promise<LinkStage> => {
  const { stack, kafka } = stage;
  const token = await signToken({
    keys: stack.secrets.jwtKeys,
    ...{ subject: 'faults', role: 'service', expiresInSeconds: 6 * 3_600 },
  });
  const frontDoor = apps.includes('api-gateway')
    ? await openFrontDoor({
        url: stack.urls.apps['api-gateway'],
        token,
        kafka,
        stack,
        isTold: true,
      })
    : null;
  return {
    ...{ stage, toxiproxy, pairs, apps, frontDoor },
    readyUrls: apps.map((name) => `${stack.urls.apps[name]}/readyz`),
    judged: async () => {
      const verdict = await stage.judged();
      if (frontDoor === null) return verdict;
      return { ...verdict, problems: [...verdict.problems, ...(await frontDoor.judged())] };
    },
    close: async () => {
      await frontDoor?.close();
      await stage.close();
      await toxiproxy.close();
    },
  };
};
