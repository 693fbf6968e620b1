import { fork } from 'node:child_process';
import { once } from 'node:events';
import { SOURCE_FLAGS } from '@mastery/stack';

/** Servers on loopback that take every message, in a process of their own. */
export interface Receivers {
  /** https://host:port */
  readonly web: string;
  /** smtps://host:port */
  readonly mail: string;
  /** The certificate of both, PEM. */
  readonly ca: string;
  stop(): void;
}

/** Starts them. */
export const startReceivers = async (): Promise<Receivers> => {
  const app = fork(new URL('./receivers-app.ts', import.meta.url), {
    execArgv: [...SOURCE_FLAGS],
  });
  const [{ ca, webPort, mailPort }] = (await once(app, 'message')) as [
    { readonly ca: string; readonly webPort: number; readonly mailPort: number },
  ];
  return {
    ca,
    web: `https://localhost:${webPort}`,
    mail: `smtps://localhost:${mailPort}`,
    stop: () => void app.kill('SIGKILL'),
  };
};
