import { readStat, statFields } from './proc-stat.ts';

/** A process, told apart from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks from boot to the process's start: field 22 of /proc/<pid>/stat. */
  readonly startTime: string;
}

/** Field 22 of a stat line. The name in parentheses may itself hold spaces and parentheses. */
export function parseStartTime(stat: string): string | undefined {
  return startTimeIn(statFields(stat));
}

/** A zombie has ended and only waits to be collected. */
export function parseZombie(stat: string): boolean {
  return isZombie(statFields(stat));
}

const startTimeIn = (fields: readonly string[]): string | undefined => fields[19];
const isZombie = (fields: readonly string[]): boolean => fields[0] === 'Z';

/** Identifies a running process; undefined when there is none (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  const fields = readStat(pid) ?? [];
  const startTime = startTimeIn(fields);
  return startTime && !isZombie(fields) ? { pid, startTime } : undefined;
}

/** Whether this very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startTime === identity.startTime;
}

/** Sends a signal to the process group that a process leads; nothing happens when it is gone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
