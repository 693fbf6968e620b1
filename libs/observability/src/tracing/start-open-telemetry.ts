import type { NodeSDK } from '@opentelemetry/sdk-node';
import { hex } from '../random-hex.ts';
import { installTracer } from './installed-tracer.ts';
import { createNamedTraces } from './named-traces.ts';
import { type OpenTelemetryApi, createOpenTelemetryTracer } from './open-telemetry-tracer.ts';

/** A batch has so many events at most, over REST, and a link for each; the SDK's own limit is 128. */
const MAX_LINKS = 1_000;

/**
 * Starts the SDK and installs its tracer. Nothing is instrumented by itself: what such instrumentation records of
 * requests and queries names students, and push services' secret addresses.
 * @returns what sends the last spans
 */
export const startOpenTelemetry = (
  loaded: { readonly api: OpenTelemetryApi; readonly NodeSDK: typeof NodeSDK },
  service: string,
): (() => Promise<void>) => {
  const named = createNamedTraces(hex);
  const sdk = new loaded.NodeSDK({
    serviceName: process.env['OTEL_SERVICE_NAME'] ?? service,
    idGenerator: named,
    ...(!process.env['OTEL_SPAN_LINK_COUNT_LIMIT'] && {
      spanLimits: { linkCountLimit: MAX_LINKS },
    }),
    // Metrics and logs have their own ways out.
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  installTracer(createOpenTelemetryTracer(loaded.api, named));
  return () => sdk.shutdown();
};
