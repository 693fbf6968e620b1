/** What a second composition root needs to start the worker with its ports wrapped: a proof of faults. */
export type { WorkerDeps } from './app.ts';
export { createWorker } from './app.ts';
export { composeWorker } from './compose.ts';
export { workerConfig } from './config.ts';
