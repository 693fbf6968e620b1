import { startTelemetry } from '@mastery/observability/telemetry';

await startTelemetry('prediction-service');
