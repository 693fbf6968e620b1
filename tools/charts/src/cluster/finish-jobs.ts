import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from './api.ts';

interface Job {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly status?: { readonly completionTime?: string };
}

/**
 * Says of every job that it is done: there is nobody who would run it, and Helm waits for its hooks.
 *
 * @returns ends it, and says how many jobs there were
 */
export const finishJobs = (ask: Ask): (() => Promise<number>) => {
  const stop = new AbortController();
  let finished = 0;
  const finish = async () => {
    while (!stop.signal.aborted) {
      const { body } = await ask('GET', '/apis/batch/v1/jobs');
      for (const job of (body as { readonly items: readonly Job[] }).items) {
        if (job.status?.completionTime !== undefined) continue;
        await finishOne(ask, job);
        finished += 1;
      }
      await sleep(200);
    }
  };
  const running = finish();
  return async () => {
    stop.abort();
    await running;
    return finished;
  };
};

const finishOne = async (ask: Ask, { metadata: { name, namespace } }: Job): Promise<void> => {
  const now = new Date().toISOString();
  const condition = { status: 'True', lastProbeTime: now, lastTransitionTime: now };
  const status = {
    startTime: now,
    completionTime: now,
    succeeded: 1,
    conditions: [
      { type: 'SuccessCriteriaMet', ...condition },
      { type: 'Complete', ...condition },
    ],
  };
  const path = `/apis/batch/v1/namespaces/${namespace}/jobs/${name}/status`;
  const answer = await ask('PATCH', path, { status }, 'application/merge-patch+json');
  if (answer.status >= 300) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
};
