import { serve } from '@mastery/http-server';
import { composeWorker, createWorker, workerConfig } from '@mastery/mastery-worker/composition';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { mutated } from './mutated.ts';
import { PLAN_VARIABLE, readPlan } from './plan.ts';
import { createReached } from './steps.ts';
import { watchedLog } from './watched-log.ts';
import { watchedStore } from './watched-store.ts';

// mastery-worker as it is, but for its ports: they count, and end or freeze this process as planned.
const config = loadConfig(workerConfig, process);
const plan = readPlan(process.env[PLAN_VARIABLE]);
const reached = createReached(plan, process);
const real = composeWorker(config);
const watched = {
  ...real,
  store: watchedStore(real.store, reached),
  eventLog: watchedLog(real.eventLog, reached),
};
const worker = await createWorker(mutated(watched, plan.mutation));
await serve(worker, config, { log: real.log, stop: stopSignal });
