import { createHash } from 'node:crypto';

/** What happened, for people, and for comparing two runs. */
export interface Trace {
  /** @param who a process, the store, the log, the world */
  readonly note: (who: string, what: () => string) => void;
  readonly lines: () => readonly string[];
  /** The same for two runs in which the same happened at the same time; empty when nothing is kept. */
  readonly hash: () => string;
}

/** A trace that keeps every line, with the virtual time since the start in milliseconds. */
export const keepTrace = (now: () => number): Trace => {
  const start = now();
  const lines: string[] = [];
  return {
    note: (who, what) => {
      const time = (now() - start).toFixed(2).padStart(12);
      lines.push(`${time}  ${who.padEnd(8)} ${what()}`);
    },
    lines: () => lines,
    hash: () => createHash('sha256').update(lines.join('\n')).digest('hex'),
  };
};

/** A trace that keeps nothing: for the seeds that nobody looks at. */
export const NO_TRACE: Trace = { note: () => undefined, lines: () => [], hash: () => '' };
