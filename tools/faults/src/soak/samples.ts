import { setTimeout as sleep } from 'node:timers/promises';
import { type AppName, type Stack, takenBy } from '@mastery/stack';
import type { Admin } from 'kafkajs';
import { behind } from '../deliveries/lag.ts';

/** Everything that was measured at one moment: figures by name, `<what> <of whom>`. */
export interface Sample {
  /** Seconds since the beginning. */
  readonly at: number;
  readonly figures: Readonly<Record<string, number>>;
}

const EVERY_MS = 5_000;
const MB = 1e6;

/** How many records wait, of both groups. */
export const lagOf = async (admin: Admin) => ({
  worker: await behind(admin, 'mastery-worker', 'mastery.requests'),
  notification: await behind(admin, 'notification-service', 'mastery.results'),
});

/** A figure of the metrics that an app shows. @returns null where it shows none of that name */
export const metricIn = (text: string, name: string): number | null => {
  const found = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

const processesOf = ({ apps, sidecars, kafka, redis }: Stack): readonly [string, number][] => [
  ...[...apps].map(([name, { pid }]): [string, number] => [name, pid]),
  ...[...sidecars].map(([name, { pid }]): [string, number] => [`${name}'s daprd`, pid]),
  ...[kafka, redis].map(({ name, pid }): [string, number] => [name, pid]),
];

const METRICS = {
  'heap MB': ['nodejs_heap_size_used_bytes', 1 / MB],
  'event loop p99 ms': ['nodejs_eventloop_lag_p99_seconds', 1_000],
} as const;

const take = async (stack: Stack, admin: Admin): Promise<Readonly<Record<string, number>>> => {
  const figures: Record<string, number> = {};
  const put = (name: string, value: number | null) => {
    if (value !== null) figures[name] = value;
  };
  for (const [name, pid] of processesOf(stack)) {
    const taken = takenBy(pid);
    put(`RSS MB ${name}`, taken === undefined ? null : taken.rssBytes / MB);
  }
  for (const name of stack.apps.keys()) {
    const text = await metricsOf(stack, name);
    for (const [what, [metric, factor]] of Object.entries(METRICS)) {
      const value = metricIn(text, metric);
      put(`${what} ${name}`, value === null ? null : value * factor);
    }
  }
  const lag = await lagOf(admin);
  put('lag mastery-worker', lag.worker);
  put('lag notification-service', lag.notification);
  return figures;
};

const metricsOf = async ({ ports }: Stack, name: AppName): Promise<string> => {
  const url = `http://127.0.0.1:${ports.apps[name].internal}/metrics`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
  return answer?.ok === true ? answer.text() : '';
};

/** Measures every five seconds until it is ended. */
export const startSampling = (stack: Stack, admin: Admin) => {
  const samples: Sample[] = [];
  const over = new AbortController();
  const since = performance.now();
  const going = (async () => {
    while (!over.signal.aborted) {
      const at = (performance.now() - since) / 1_000;
      samples.push({ at, figures: await take(stack, admin) });
      await sleep(EVERY_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    end: async (): Promise<readonly Sample[]> => {
      over.abort();
      await going;
      return samples;
    },
  };
};
