import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** A process of the simulated world: it can die, and it can stand still. */
export interface SimulatedProcess {
  readonly name: string;
  isAlive(): boolean;
  isFrozen(): boolean;
  /** When it last began to stand still; −Infinity when it never did. */
  frozenAt(): number;
  /** Milliseconds by which its wall clock is wrong. */
  readonly skewMs: number;
  /** Lets something reach the process: now, when it thaws, or never when it is dead. */
  reach(run: () => void): void;
  freeze(ms: number): void;
  kill(): void;
}

/** Creates a process. */
export const createProcess = (
  { scheduler, trace }: { readonly scheduler: Scheduler; readonly trace: Trace },
  name: string,
  skewMs: number,
  onDeath: () => void,
): SimulatedProcess => {
  let isAlive = true;
  let frozenUntil = -Infinity;
  let frozenAt = -Infinity;
  const isFrozen = () => frozenUntil > scheduler.now();
  const reach = (run: () => void): void => {
    if (!isAlive) return;
    if (isFrozen()) scheduler.at(frozenUntil, () => reach(run));
    else run();
  };
  return {
    name,
    skewMs,
    isAlive: () => isAlive,
    isFrozen,
    frozenAt: () => frozenAt,
    reach,
    freeze: (ms) => {
      if (isFrozen()) return;
      frozenAt = scheduler.now();
      frozenUntil = frozenAt + ms;
      trace.note(name, () => `stands still for ${Math.round(ms)} ms`);
    },
    kill: () => {
      if (!isAlive) return;
      isAlive = false;
      trace.note(name, () => 'dies');
      onDeath();
    },
  };
};
