import { startTelemetry } from '@mastery/observability/telemetry';

await startTelemetry('mastery-worker');
