import type { ReceivedSpan } from './otlp-receiver.ts';

/** One trace as text: each span below what led to it, with the milliseconds since the first began and how long it took. */
export const traceTree = (spans: readonly ReceivedSpan[]): string => {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const began = Math.min(...spans.map(({ startMs }) => startMs));
  const below = (parent: ReceivedSpan | null, indent: string): readonly string[] =>
    spans
      .filter(({ parentSpanId }) =>
        parent === null ? !ids.has(parentSpanId) : parentSpanId === parent.spanId,
      )
      .toSorted((one, other) => one.startMs - other.startMs)
      .flatMap((span) => [
        `${`${indent}${lineOf(span)}`.padEnd(88)} ${at(span.startMs - began)} ${at(span.durationMs)}`,
        ...below(span, `${indent}  `),
      ]);
  return below(null, '').join('\n');
};

const lineOf = ({ service, name, attributes, links }: ReceivedSpan): string => {
  const group = attributes['messaging.consumer.group.name'];
  // A gateway's group bears the name of its process.
  const by = typeof group === 'string' ? ` (${group.replace(/-[0-9a-f-]{36}$/, '')})` : '';
  const linked = links.length === 0 ? '' : ` → ${links.length}`;
  return `${service}: ${name}${by}${linked}`;
};

const at = (ms: number): string => ms.toFixed(1).padStart(8);
