import type { Plan, Step } from './plan.ts';

/** Told of every step that a batch reaches; it may not come back from one. */
export type Reached = (step: Step) => void;

/** What a process can do to itself. */
export interface Self {
  readonly pid: number;
  kill(pid: number, signal: 'SIGKILL' | 'SIGSTOP'): unknown;
}

/** Counts the steps, and ends or freezes this very process at the planned one. */
export const createReached = ({ fault }: Plan, self: Self): Reached => {
  let calls = 0;
  return (step) => {
    if (fault?.step !== step) return;
    calls += 1;
    if (calls !== fault.call) return;
    self.kill(self.pid, fault.action === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  };
};
