import type { LogRecord } from '@mastery/ports';
import { TRACEPARENT } from '../trace.ts';

/** Where the trace of a record comes from: the span that created it, or at least the id of its trace. */
export interface CreationContext {
  readonly parent: string | null;
  readonly traceId?: string | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What the record's header names, else its event; an event without a trace gives its own id to the one that begins, as
 * log lines and results have it.
 */
export const creationContextOf = ({ headers, value }: LogRecord): CreationContext => {
  const sent = headers['traceparent']?.toString('latin1') ?? '';
  if (TRACEPARENT.test(sent)) return { parent: sent };
  const { traceparent, id } = eventIn(value);
  if (typeof traceparent === 'string' && TRACEPARENT.test(traceparent)) {
    return { parent: traceparent };
  }
  const isNamed = typeof id === 'string' && UUID.test(id);
  return { parent: null, traceId: isNamed ? id.replaceAll('-', '') : undefined };
};

const eventIn = (value: Buffer | null): { traceparent?: unknown; id?: unknown } => {
  try {
    const event: unknown = JSON.parse(String(value));
    return typeof event === 'object' && event !== null ? event : {};
  } catch {
    return {};
  }
};
