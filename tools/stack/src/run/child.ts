import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { endProcess, graceMs } from './end.ts';
import { identify, isRunning, signalGroup } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';
import type { Kind } from './record.ts';

/** What to start. */
export interface Launch {
  readonly name: string;
  readonly kind: Kind;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A started process. */
export interface Child {
  readonly name: string;
  readonly identity: ProcessIdentity;
  readonly log: string;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  isRunning(): boolean;
  /** Sends a signal; its end is then expected, as after `stop`. */
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** How a process ended. */
export interface End {
  /** Exit status, the name of the signal that ended it, or why it could not start. */
  readonly status: number | string;
  /** Whether somebody here asked for it. */
  readonly expected: boolean;
}

/** Starts a process as the leader of its own group, its output appended to `log`. */
export function spawnChild(what: Launch, log: string, onEnd: (end: End) => void): Child {
  const output = openSync(log, 'a');
  const spawned = spawn(what.command, what.args, {
    cwd: what.cwd,
    env: what.env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const { pid = 0 } = spawned;
  const identity = identify(pid) ?? { pid, startTime: 'never started' };
  let expected = false;
  const ended = endOf(spawned).then((status) => {
    if (pid !== 0) signalGroup(pid, 'SIGKILL'); // whatever it left behind in its group
    onEnd({ status, expected });
  });
  return {
    name: what.name,
    identity,
    log,
    ended,
    isRunning: () => isRunning(identity),
    kill: (signal) => {
      expected = true;
      if (isRunning(identity)) signalGroup(pid, signal);
    },
    stop: async () => {
      expected = true;
      await endProcess(identity, graceMs[what.kind]);
      await ended;
    },
  };
}

function endOf(spawned: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    spawned.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    spawned.once('error', (error) => resolve(error.message));
  });
}
