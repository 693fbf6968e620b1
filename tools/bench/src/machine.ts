import { cpus, loadavg } from 'node:os';

/** Where it was measured; the load says how much else was going on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** Processes that ran or waited, the mean of a minute. */
  readonly loadBefore: string;
  readonly loadAfter: string;
}

/** The load of the last minute. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** This machine, at the end of a run. */
export const thisMachine = (loadBefore: string): Machine => {
  const all = cpus();
  return {
    cpu: all[0]?.model ?? 'unknown CPU',
    cores: all.length,
    node: process.versions.node,
    loadBefore,
    loadAfter: load(),
  };
};
