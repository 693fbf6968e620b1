import '@mastery/observability/telemetry';
