import { startOpenTelemetry } from './tracing/start-open-telemetry.ts';

/**
 * Preload: starts OpenTelemetry before the app, and only when there is somewhere to send spans to; without it nothing
 * of OpenTelemetry is loaded. Use as `node --import ./dist/telemetry.js dist/main.js`. The SDK reads its standard
 * variables itself (OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER and so on).
 * @param service the name that spans bear unless OTEL_SERVICE_NAME says otherwise
 */
export const startTelemetry = async (service: string): Promise<void> => {
  if (!process.env['OTEL_EXPORTER_OTLP_ENDPOINT']) return;
  // Here and nowhere else: in a bundle, whatever is imported at the top of any file is loaded.
  const [api, { NodeSDK }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-node'),
  ]);
  const stop = startOpenTelemetry({ api, NodeSDK }, service);
  process.once('beforeExit', () => void stop());
};
