import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Starts OpenTelemetry when an endpoint is configured, else does nothing. It has to run before
 * anything that it instruments is loaded: `node --import ./dist/telemetry.js dist/main.js`.
 * @param service the service's name
 */
export const startTelemetry = (service: string, env: NodeJS.ProcessEnv): void => {
  if (!env['OTEL_EXPORTER_OTLP_ENDPOINT']) return;
  const sdk = new NodeSDK({
    serviceName: service,
    traceExporter: new OTLPTraceExporter(),
    instrumentations: [new HttpInstrumentation(), new ExpressInstrumentation()],
  });
  sdk.start();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void sdk.shutdown().catch(() => undefined));
  }
};
