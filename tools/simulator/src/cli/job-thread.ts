import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from './job.ts';

// Nobody reads the stacks of the errors that faults throw by the thousand.
Error.stackTraceLimit = 0;

parentPort?.on('message', (job: Job) => {
  void runJob(job).then((done) => parentPort?.postMessage(done));
});
