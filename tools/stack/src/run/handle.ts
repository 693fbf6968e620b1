import type { Child } from './child.ts';

/** A process of a running stack that tests may kill and bring back. */
export interface ProcessHandle {
  readonly name: string;
  /** The number of the process that runs now or ran last. */
  readonly pid: number;
  readonly log: string;
  isRunning(): boolean;
  /** Sends a signal to the whole process group; with SIGKILL or SIGTERM wait for `ended`. */
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the process that runs now has ended. */
  ended(): Promise<void>;
  /** Ends it and waits. */
  stop(): Promise<void>;
  /** Starts it again on the same ports and data and waits until it is ready. */
  start(): Promise<void>;
  restart(): Promise<void>;
}

/** Starts a process that can be started again in the same way. */
export async function startHandle(launch: () => Promise<Child>): Promise<ProcessHandle> {
  let child = await launch();
  const start = async () => {
    if (!child.isRunning()) child = await launch();
  };
  return {
    name: child.name,
    log: child.log,
    get pid() {
      return child.identity.pid;
    },
    isRunning: () => child.isRunning(),
    kill: (signal) => child.kill(signal),
    ended: () => child.ended,
    stop: () => child.stop(),
    start,
    restart: async () => {
      await child.stop();
      await start();
    },
  };
}
