import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  type Programs,
  type Stack,
  type StackOptions,
  runsFolder,
  startStack,
} from '@mastery/stack';
import type { Caller, LocalStack, Target } from './target.ts';

const CALLERS: readonly Caller[] = ['triage-service', 'unknown-service'];
/** Enough that a student has neighbours and that most partitions are touched. */
const PARTITIONS = 4;

/** A stack that was started to be attacked. */
export interface OpenTarget {
  readonly target: Target;
  close(): Promise<void>;
}

/** Starts a whole stack on free ports, as `npm start` would. */
export const openTarget = async (programs: Programs, signal: AbortSignal): Promise<OpenTarget> => {
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder: join(runsFolder, 'attack'),
    topics: TOPICS,
    partitions: PARTITIONS,
    curriculumFile: CURRICULUM_FILE,
    appEnv: { 'prediction-service': { POPULATION_PUBLISH_SECONDS: '2' } },
    progress: () => undefined,
    signal,
  });
  const local = {
    ...(await localStack(stack)),
    openSecured: (kafkaRights: NonNullable<StackOptions['kafkaRights']>) =>
      startStack({
        ...{ programs, ports: 'free', runFolder: join(runsFolder, 'attack-rights'), signal },
        ...{ topics: TOPICS, partitions: 2, secured: true, kafkaRights, progress: () => undefined },
      }),
  };
  const target = { gateway: stack.urls.apps['api-gateway'], keys: stack.secrets.jwtKeys, local };
  return { target, close: () => stack.stop() };
};

const localStack = async (stack: Stack): Promise<LocalStack> => {
  const { urls, ports, secrets, logsFolder } = stack;
  const callers: Partial<Record<Caller, number>> = {};
  for (const caller of CALLERS) callers[caller] = (await stack.addSidecar(caller)).ports.http;
  return {
    ...{ urls, ports, secrets, logsFolder, callers: callers as LocalStack['callers'] },
    addApp: async (name, env) => {
      const { app, sidecar, ports: own } = await stack.addApp(name, { env });
      const stop = async () => {
        await app.stop();
        await sidecar.stop();
      };
      return { url: `http://127.0.0.1:${own.http}`, stop };
    },
  };
};
