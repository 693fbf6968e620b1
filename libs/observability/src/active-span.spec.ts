import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Context, ROOT_CONTEXT, context, trace } from '@opentelemetry/api';
import { traceFrom } from './trace.ts';

const SPAN = {
  traceId: 'aaaabbbbccccddddaaaabbbbccccdddd',
  spanId: '1111222233334444',
  traceFlags: 1,
};

describe('a trace inside an OpenTelemetry span', () => {
  beforeEach(() => {
    const active: Context = trace.setSpanContext(ROOT_CONTEXT, SPAN);
    const manager = {
      active: () => active,
      with: (_context: Context, work: () => unknown) => work(),
      bind: (_context: Context, target: unknown) => target,
      enable: () => manager,
      disable: () => manager,
    };
    context.setGlobalContextManager(manager as never);
  });
  afterEach(() => context.disable());

  it('is the span’s, whatever was sent', () => {
    expect(traceFrom('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')).toEqual({
      traceId: SPAN.traceId,
      traceparent: `00-${SPAN.traceId}-${SPAN.spanId}-01`,
    });
  });
});
