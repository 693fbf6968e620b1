import { register } from 'node:module';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Preload: starts OpenTelemetry before anything that it instruments is loaded, and only when there
 * is somewhere to send spans to. Use as `node --import ./dist/telemetry.js dist/main.js`. The SDK
 * reads its standard variables itself (OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER and so on).
 */
if (process.env['OTEL_EXPORTER_OTLP_ENDPOINT']) {
  // OpenTelemetry's loader hooks are asynchronous ones, which only the older function takes.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
  const sdk = new NodeSDK({
    traceExporter: new OTLPTraceExporter(),
    // Metrics and logs have their own ways out.
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      // Tickets let people in, and whose data is asked for is nobody's business either.
      new HttpInstrumentation({ redactedQueryParamsServer: ['ticket', 'student_id'] }),
      new ExpressInstrumentation(),
    ],
  });
  sdk.start();
  process.once('beforeExit', () => {
    void sdk.shutdown();
  });
}
