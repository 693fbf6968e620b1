import { serve } from '@mastery/http-server';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createWorker } from './app.ts';
import { composeWorker } from './compose.ts';
import { workerConfig } from './config.ts';

const config = loadConfig(workerConfig, process);
const deps = composeWorker(config);
const worker = await createWorker(deps);
await serve(worker, config, { log: deps.log, stop: stopSignal });
