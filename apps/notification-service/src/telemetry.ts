import { startTelemetry } from '@mastery/observability/telemetry';

await startTelemetry('notification-service');
