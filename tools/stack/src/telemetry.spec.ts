import { describe, expect, it } from '@jest/globals';
import { sidecarTelemetry, telemetrySettings } from './telemetry.ts';

describe('telemetry of a stack', () => {
  it('is what the environment says of OpenTelemetry, and nothing else of it', () => {
    expect(telemetrySettings({ OTEL_TRACES_SAMPLER: 'always_on', SECRET: 'x' })).toEqual({
      OTEL_TRACES_SAMPLER: 'always_on',
    });
  });

  it.each([
    ['http://127.0.0.1:4318', { address: '127.0.0.1:4318', isSecure: false }],
    ['https://collector.example', { address: 'collector.example:443', isSecure: true }],
    ['http://[::1]/', { address: '[::1]:80', isSecure: false }],
    ['nowhere', undefined],
    ['', undefined],
  ])('goes from sidecars to the collector of the apps: %s', (endpoint, expected) => {
    expect(sidecarTelemetry({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })).toEqual(expected);
    expect(sidecarTelemetry({})).toBeUndefined();
  });
});
