import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Fields, fieldsOf } from './wire.ts';

/** A span as it arrived. */
export interface ReceivedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of a trace. */
  readonly parentSpanId: string;
  readonly name: string;
  /** As OTLP counts them. */
  readonly kind: number;
  readonly startMs: number;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly isFailed: boolean;
}

/** A collector of spans on loopback: OTLP over HTTP, in Protocol Buffers. */
export interface OtlpReceiver {
  readonly endpoint: string;
  readonly spans: readonly ReceivedSpan[];
  /** Everything that came, as it came. */
  readonly bodies: readonly Buffer[];
  close(): Promise<void>;
}

/** Starts the collector. */
export const startOtlpReceiver = async (): Promise<OtlpReceiver> => {
  const spans: ReceivedSpan[] = [];
  const bodies: Buffer[] = [];
  const server = createServer((request, response) => {
    buffer(request).then(
      (body) => {
        bodies.push(body);
        if (request.url === '/v1/traces') spans.push(...spansIn(body));
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
};

// Numbers are those of opentelemetry/proto/{collector/trace,trace,common}/v1.
const spansIn = (request: Buffer): readonly ReceivedSpan[] =>
  fieldsOf(request)
    .messages(1)
    .flatMap((resourceSpans) => {
      const [resource] = resourceSpans.messages(1);
      const service = String(resource && attributesIn(resource, 1)['service.name']);
      return resourceSpans
        .messages(2)
        .flatMap((scope) => scope.messages(2).map((span) => received(service, span)));
    });

const received = (service: string, span: Fields): ReceivedSpan => ({
  service,
  traceId: span.hex(1),
  spanId: span.hex(2),
  parentSpanId: span.hex(4),
  name: span.text(5),
  kind: Number(span.number(6)),
  startMs: Number(span.number(7) / 1_000n) / 1_000,
  durationMs: Number((span.number(8) - span.number(7)) / 1_000n) / 1_000,
  attributes: attributesIn(span, 9),
  links: span.messages(13).map((link) => ({ traceId: link.hex(1), spanId: link.hex(2) })),
  isFailed: span.messages(15).some((status) => status.number(3) === 2n),
});

const attributesIn = (message: Fields, field: number) =>
  Object.fromEntries(
    message
      .messages(field)
      .map((pair) => [pair.text(1), pair.bytes(2)[0]] as const)
      .map(([key, value]) => [key, value === undefined ? '' : valueOf(fieldsOf(value))]),
  );

const valueOf = (value: Fields): string | number =>
  value.bytes(1).length > 0 ? value.text(1) : Number(value.number(3));
