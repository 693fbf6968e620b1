import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** The fields of a line of /proc/<pid>/stat from the third on, its state (proc(5)). The name before them may hold anything. */
export const statFields = (stat: string): readonly string[] =>
  stat.slice(stat.lastIndexOf(')') + 2).split(' ');

/** The same of a process; undefined when there is none. */
export const readStat = (pid: number): readonly string[] | undefined => {
  const stat = readProc(pid, 'stat');
  return stat === undefined ? undefined : statFields(stat);
};

/** What a process has taken of the machine. */
export interface Taken {
  /** CPU time of all threads so far, seconds. */
  readonly cpuSeconds: number;
  /** Resident memory now, bytes. */
  readonly rssBytes: number;
}

/** Asks the kernel; undefined when there is no such process. */
export const takenBy = (pid: number): Taken | undefined => {
  const [user, system] = readStat(pid)?.slice(11, 13) ?? [];
  // In kilobytes: the fields of stat count pages, whose size is the machine's.
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status') ?? '') ?? [];
  if (user === undefined || system === undefined || kilobytes === undefined) return undefined;
  return {
    cpuSeconds: (Number(user) + Number(system)) / TICKS_PER_SECOND,
    rssBytes: Number(kilobytes) * 1_024,
  };
};

const readProc = (pid: number, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};
