import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inSpan } from '@mastery/ports';
import * as api from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { installedTracer } from './installed-tracer.ts';
import { startOpenTelemetry } from './start-open-telemetry.ts';

const SENT = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const UNSAMPLED = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`;

describe('the tracer over OpenTelemetry', () => {
  let stop: () => Promise<void> = () => Promise.resolve();
  const start = () => {
    process.env['OTEL_TRACES_EXPORTER'] = 'none';
    stop = startOpenTelemetry({ api, NodeSDK: sdkWithoutExporter }, 'test');
    return installedTracer();
  };
  afterEach(async () => {
    await stop();
    api.trace.disable();
    api.context.disable();
  });

  it('goes on from what was sent, with its sampling', () => {
    const tracer = start();
    const span = tracer.start({ name: 'a', kind: 'server', parent: SENT });
    expect(span.traceparent).toMatch(/^00-a{32}-(?!b{16})[0-9a-f]{16}-01$/);
    const unheard = tracer.start({ name: 'a', kind: 'server', parent: UNSAMPLED });
    expect(unheard.traceparent).toMatch(/-00$/);
  });

  it('begins a trace where nothing was sent, under its name if it has one', () => {
    const tracer = start();
    const traceId = 'c'.repeat(32);
    const begin = (more: object) =>
      tracer.start({ name: 'a', kind: 'server', parent: null, ...more }).traceparent;
    expect(begin({ traceId })).toMatch(/^00-c{32}-/);
    expect(begin({})).not.toContain(traceId);
    expect(begin({})).not.toBe(begin({}));
  });

  it('knows what work is within until that ends, also where the work goes on', async () => {
    const tracer = start();
    const found: (string | undefined)[] = [];
    let own = '';
    await inSpan(tracer, { name: 'a', kind: 'server', parent: SENT }, async (span) => {
      own = span.traceparent;
      await sleep(1);
      found.push(tracer.current());
      void sleep(5).then(() => found.push(tracer.current()));
    });
    await sleep(20);
    expect(found).toEqual([own, undefined]);
    expect(tracer.current()).toBeUndefined();
  });
});

/** The SDK with a processor that keeps nothing: a test sends nothing anywhere. */
const sdkWithoutExporter = class extends NodeSDK {
  constructor(options: ConstructorParameters<typeof NodeSDK>[0]) {
    const spanProcessors = [
      {
        onStart: () => undefined,
        onEnd: () => undefined,
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      },
    ];
    super({ ...options, spanProcessors });
  }
};
