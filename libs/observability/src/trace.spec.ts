import { describe, expect, it } from '@jest/globals';
import { traceFrom } from './trace.ts';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const SENT = `00-${TRACE_ID}-00f067aa0ba902b7-00`;
const VALID = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

describe('a trace', () => {
  it('goes on under the same id, with a new span and the sender’s sampling', () => {
    const { traceId, traceparent } = traceFrom(SENT);
    expect(traceId).toBe(TRACE_ID);
    expect(traceparent).toMatch(new RegExp(`^00-${TRACE_ID}-(?!00f067aa0ba902b7)[0-9a-f]{16}-00$`));
  });

  it.each([
    undefined,
    '',
    'no trace',
    SENT.toUpperCase(),
    `01-${TRACE_ID}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE_ID}-${'0'.repeat(16)}-01`,
    `${SENT}-more`,
  ])('begins anew after %j', (sent) => {
    const { traceId, traceparent } = traceFrom(sent);
    expect(traceparent).toMatch(VALID);
    expect(traceparent).toContain(traceId);
    expect(traceId).not.toBe(TRACE_ID);
  });
});
