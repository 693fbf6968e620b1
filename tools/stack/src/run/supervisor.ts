import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from './child.ts';
import type { Child, End, Launch } from './child.ts';
import { endInOrder } from './end.ts';
import { identify, isRunning, signalGroup } from './identity.ts';
import { lastLines } from './log-tail.ts';
import { writeRecord } from './record.ts';
import type { RecordedProcess } from './record.ts';

/** A process that ended although nobody asked it to. */
export interface UnexpectedExit {
  readonly name: string;
  readonly status: End['status'];
  readonly log: string;
  readonly lastLines: string;
}

export interface Supervisor {
  readonly runFolder: string;
  launch(what: Launch): Child;
  /** Ends every process in the order of `stopOrder`; nothing can be started any more. */
  stopAll(): Promise<void>;
}

/**
 * Starts processes, each with its own log file, and records each on disk before anything else
 * happens, so that they can be stopped when this process is gone.
 */
export function createSupervisor(deps: {
  readonly runFolder: string;
  readonly onUnexpectedExit: (exit: UnexpectedExit) => void;
}): Supervisor {
  const { runFolder } = deps;
  const logs = join(runFolder, 'logs');
  const launcher = identify(process.pid);
  if (!launcher) throw new Error('Processes can be followed only where there is /proc: Linux');
  const running = new Map<RecordedProcess, Child>();
  const save = () => writeRecord(runFolder, { launcher, processes: [...running.keys()] });
  let stopping = false;
  mkdirSync(logs, { recursive: true });
  save();
  // Whatever ends this process, short of SIGKILL, takes along what it has not stopped.
  const takeAlong = () => {
    for (const one of running.keys()) if (isRunning(one)) signalGroup(one.pid, 'SIGKILL');
  };
  process.once('exit', takeAlong);
  const stopAll = async () => {
    stopping = true;
    await endInOrder([...running.keys()], async (one) => running.get(one)?.stop());
    process.off('exit', takeAlong);
  };
  let stopped: Promise<void> | undefined;

  return {
    runFolder,
    launch: (what) => {
      if (stopping) throw new Error(`${what.name} is not started: the stack is being stopped`);
      const log = join(logs, `${what.name}.log`);
      const child = spawnChild(what, log, ({ status, expected }) => {
        running.delete(recorded);
        save();
        if (expected) return;
        deps.onUnexpectedExit({ name: what.name, status, log, lastLines: lastLines(log, 20) });
      });
      const recorded = { name: what.name, kind: what.kind, ...child.identity };
      running.set(recorded, child);
      save();
      return child;
    },
    // Asked for twice (Ctrl-C, then the end of the job), everything is told to stop once.
    stopAll: () => (stopped ??= stopAll()),
  };
}
