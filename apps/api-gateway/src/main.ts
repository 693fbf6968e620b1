import { join } from 'node:path';
import { createLogger, createMetrics } from '@mastery/observability';
import { serve } from '@mastery/http-server';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createGateway } from './app.ts';
import { gatewayConfig } from './config.ts';
import { composeGateway } from './compose.ts';

const config = loadConfig(gatewayConfig, process);
const metrics = createMetrics();
const log = createLogger({ service: 'api-gateway', level: config.LOG_LEVEL });
const { redis, ...deps } = composeGateway(config, {
  ...{ log, metrics },
  // Beside the bundle that this becomes a part of.
  pageFolder: join(import.meta.dirname, 'console'),
});
const gateway = await createGateway(deps);
await serve(gateway, config, { log, stop: stopSignal });
redis.disconnect();
