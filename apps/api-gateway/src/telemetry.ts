import { startTelemetry } from '@mastery/observability/telemetry';

await startTelemetry('api-gateway');
