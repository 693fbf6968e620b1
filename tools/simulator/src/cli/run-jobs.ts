import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, JobDone } from './job.ts';

/**
 * Runs jobs on every core.
 * @param onDone called as each ends; false stops what has not begun yet
 */
export const runJobs = async (
  jobs: readonly Job[],
  onDone: (done: JobDone) => boolean,
): Promise<void> => {
  const waiting = [...jobs];
  const threads = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () => {
    const thread = new Worker(new URL('./job-thread.ts', import.meta.url));
    return new Promise<void>((resolve, reject) => {
      const next = () => {
        const job = waiting.shift();
        if (job !== undefined) thread.postMessage(job);
        else void thread.terminate().then(() => resolve());
      };
      thread.on('error', reject);
      thread.on('message', (done: JobDone) => {
        if (!onDone(done)) waiting.length = 0;
        next();
      });
      next();
    });
  });
  await Promise.all(threads);
};
