import { join } from 'node:path';
import { composeGateway, createGateway, gatewayConfig } from '@mastery/api-gateway/composition';
import { serve } from '@mastery/http-server';
import { createLogger, createMetrics } from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { repositoryRoot } from '@mastery/stack';

// The gateway as its main.ts composes it; with AUDITED=false nothing is written down, which no setting of the real
// one can bring about.
const isAudited = process.env['AUDITED'] !== 'false';
const unwritten = () => ({ audit: () => Promise.resolve(), close: () => Promise.resolve() });

const config = loadConfig(gatewayConfig, process);
const metrics = createMetrics();
const log = createLogger({ service: 'api-gateway', level: config.LOG_LEVEL });
const { redis, ...deps } = composeGateway(config, {
  ...{ log, metrics },
  // Nobody opens a page here, but a gateway without one does not start.
  pageFolder: join(repositoryRoot, 'apps/api-gateway/dist/console'),
});
const gateway = await createGateway(deps, ...(isAudited ? [] : [unwritten]));
await serve(gateway, config, { log, stop: stopSignal });
redis.disconnect();
