import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@mastery/ports';

/** Tries one dependency; rejects when it is away. */
export type Probe = () => Promise<void>;

/** What is known about one dependency. */
export interface DependencyState {
  readonly up: boolean;
  /** Milliseconds since the epoch of the last change. */
  readonly since: number;
}

/** What is known about all of them. */
export interface HealthReport {
  /** True while every dependency answers and the service is not stopping. */
  readonly ready: boolean;
  readonly isDraining: boolean;
  readonly dependencies: Readonly<Record<string, DependencyState>>;
}

/** What to probe, how often and how long to wait. */
export interface HealthOptions {
  readonly probes: Readonly<Record<string, Probe>>;
  readonly log: Logger;
  /** Pause between two probes; 250 unless given. */
  readonly intervalMs?: number;
  /** How long a probe may take; 1,000 unless given. Together they bound how late a change is seen. */
  readonly timeoutMs?: number;
  /** Told at the start and at every change, for the metric `dependency_up`. */
  readonly onChange?: (dependency: string, up: boolean) => void;
  readonly now?: () => number;
}

/** The health of a service, kept current in the background. */
export interface Health {
  report(): HealthReport;
  /** Not ready from now on: whoever sends requests shall send them elsewhere. */
  drain(): void;
  /** Stops probing. */
  close(): void;
}

/**
 * Probes each dependency by itself in the background, so that asking for the health costs nothing
 * and one dependency that hangs hides no other. Nothing counts as up before it has answered once.
 */
export const createHealth = (options: HealthOptions): Health => {
  const { probes, log, intervalMs = 250, timeoutMs = 1_000, now = Date.now } = options;
  const stopped = new AbortController();
  const states = new Map<string, DependencyState>();
  let isDraining = false;

  const see = (name: string, up: boolean, error?: unknown) => {
    if (stopped.signal.aborted || states.get(name)?.up === up) return;
    states.set(name, { up, since: now() });
    options.onChange?.(name, up);
    if (up) log.info({ dependency: name }, 'dependency is up');
    else log.warn({ dependency: name, error }, 'dependency is away');
  };

  const watch = async (name: string, probe: Probe) => {
    while (!stopped.signal.aborted) {
      await withDeadline(probe, timeoutMs).then(
        () => see(name, true),
        (error: unknown) => see(name, false, error),
      );
      await sleep(intervalMs, undefined, { signal: stopped.signal, ref: false }).catch(() => null);
    }
  };

  const since = now();
  for (const [name, probe] of Object.entries(probes)) {
    options.onChange?.(name, false);
    void watch(name, probe);
  }
  const stateOf = (name: string) => states.get(name) ?? { up: false, since };
  return {
    report: () => {
      const dependencies = Object.fromEntries(
        Object.keys(probes).map((name) => [name, stateOf(name)]),
      );
      const isUp = Object.values(dependencies).every(({ up }) => up);
      return { ready: isUp && !isDraining, isDraining, dependencies };
    },
    drain: () => {
      isDraining = true;
    },
    close: () => stopped.abort(),
  };
};

const withDeadline = async (probe: Probe, timeoutMs: number): Promise<void> => {
  const done = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${timeoutMs} ms`);
  });
  try {
    await Promise.race([probe(), late]);
  } finally {
    done.abort();
    late.catch(() => null);
  }
};
