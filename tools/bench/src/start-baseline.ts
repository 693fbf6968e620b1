import { fork } from 'node:child_process';
import { once } from 'node:events';
import { SOURCE_FLAGS, type Stack } from '@mastery/stack';

/** The bare app as a process of its own. */
export interface BaselineApp {
  readonly url: string;
  stop(): void;
}

/** Starts the bare app; it answers with these bytes. */
export const startBaseline = async (stack: Stack, answer: string): Promise<BaselineApp> => {
  const { grpc } = stack.ports.apps['api-gateway'].sidecar;
  const app = fork(new URL('./baseline-app.ts', import.meta.url), {
    execArgv: [...SOURCE_FLAGS],
    env: {
      NODE_ENV: 'production',
      ANSWER: answer,
      CACHE_REDIS_URL: stack.urls.redis,
      DAPR_GRPC_ENDPOINT: `127.0.0.1:${grpc}`,
      DAPR_API_TOKEN: stack.secrets.daprApiToken,
    },
  });
  const [port] = (await once(app, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => void app.kill('SIGKILL') };
};
