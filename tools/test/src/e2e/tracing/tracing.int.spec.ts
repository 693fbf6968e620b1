import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, newStudent, newTrace } from '../clients.ts';
import type { ReceivedSpan } from './otlp-receiver.ts';
import { traceTree } from './trace-tree.ts';
import { enoughForALevel, startTracingWorld } from './tracing-world.ts';

/** Kinds of spans, as OTLP counts them. */
const [SERVER, CLIENT, PRODUCER, CONSUMER] = [2, 3, 4, 5];

/** For docs/tracing.md. */
const show = (spans: readonly ReceivedSpan[]) => {
  if (process.env['SHOW_TRACE']) console.log(traceTree(spans));
};

const isAnswer = ({ service, kind, name }: ReceivedSpan) =>
  service === 'prediction-service' && kind === SERVER && name.startsWith('POST');
/** Nothing in an app is named like that. */
const isSidecars = ({ name, attributes }: ReceivedSpan) =>
  name.includes('CallLocal') || 'dapr.api' in attributes;

/** Fields of log lines that are about an event or a request. */
const ABOUT = ['event_id', 'route', 'student'];

describe('traces, from REST to whoever is told', () => {
  let world: Awaited<ReturnType<typeof startTracingWorld>>;
  beforeAll(async () => {
    world = await startTracingWorld('test-tracing');
    await world.listen();
    // The first record is slow and may be sent twice.
    const { traceId: first, traceparent } = newTrace();
    await world.post('/mastery/ingest', enoughForALevel(newStudent()), { traceparent });
    await world.traceOnceIn(first, ({ name }) => name === 'deliver webhook');
  }, 120_000);
  afterAll(async () => world.close(), 60_000);

  const student = newStudent();
  const { traceId, traceparent } = newTrace();
  let spans: readonly ReceivedSpan[] = [];
  const named = (name: string, group?: string) =>
    spans.filter(
      (span) =>
        span.name === name &&
        (group === undefined || span.attributes['messaging.consumer.group.name'] === group),
    );
  const the = (name: string, group?: string): ReceivedSpan => named(name, group)[0]!;
  /** A partition that was just begun may have sent the record back first. */
  const applied = () =>
    named('process mastery.requests', 'mastery-worker').find(
      ({ attributes }) => attributes['mastery.outcome'] === 'applied',
    )!;
  const idsOf = (list: readonly ReceivedSpan[]) => new Set(list.map(({ spanId }) => spanId));

  it('are one for a learning event: gateway, Kafka, worker, analytics, notification, the receiver', async () => {
    const sent = await world.post('/mastery/ingest', enoughForALevel(student), { traceparent });
    expect(sent.status).toBe(202);
    await world.traceOnceIn(traceId, ({ name }) => name === 'deliver webhook');
    await world.traceOnceIn(
      traceId,
      ({ attributes }) => attributes['messaging.consumer.group.name'] === 'analytics-service',
    );
    await eventually('the last spans', () => {
      spans = world.collector.spans.filter((span) => span.traceId === traceId);
      return named('deliver webhook').length >= 2 ? true : undefined;
    });
    show(spans);

    const request = the('POST /mastery/ingest');
    expect(request).toMatchObject({ service: 'api-gateway', kind: SERVER });
    expect(request.parentSpanId).toBe(traceparent.split('-')[2]);
    const send = the('send mastery.requests');
    expect(send).toMatchObject({ service: 'api-gateway', kind: PRODUCER });
    expect(send.parentSpanId).toBe(request.spanId);

    const handled = applied();
    expect(handled).toMatchObject({ service: 'mastery-worker', kind: CONSUMER });
    expect(handled.parentSpanId).toBe(send.spanId);
    expect(handled.attributes).toMatchObject({
      'messaging.system': 'kafka',
      'messaging.operation.type': 'process',
    });
    const created = named('create mastery.results');
    expect(created.length).toBeGreaterThanOrEqual(3);
    for (const each of created) {
      expect(each).toMatchObject({ service: 'mastery-worker', kind: PRODUCER });
      expect(each.parentSpanId).toBe(handled.spanId);
    }

    const analysed = named('process mastery.results', 'analytics-service');
    const told = named('process mastery.results', 'notification-service');
    expect(analysed[0]?.service).toBe('prediction-service');
    for (const each of [...analysed, ...told]) expect(idsOf(created)).toContain(each.parentSpanId);
    for (const delivered of named('deliver webhook')) {
      expect(delivered).toMatchObject({ service: 'notification-service', kind: CLIENT });
      expect(delivered.attributes).toMatchObject({ 'mastery.outcome': 'sent' });
      expect(idsOf(told)).toContain(delivered.parentSpanId);
    }
    const arrived = world.hook.requests.map((each) => each.traceparent?.split('-')[2]);
    expect(arrived).toEqual(expect.arrayContaining([...idsOf(named('deliver webhook'))]));
  }, 60_000);

  it('have a batch of their own, linked both ways, with the one transaction of the batch', () => {
    const handled = applied();
    const [link] = handled.links;
    const batch = world.collector.spans.find(({ spanId }) => spanId === link?.spanId);
    expect(batch).toMatchObject({
      service: 'mastery-worker',
      kind: CONSUMER,
      name: 'process_batch mastery.requests',
      parentSpanId: '',
    });
    show(world.collector.spans.filter((span) => span.traceId === batch?.traceId));
    expect(batch?.traceId).toBe(link?.traceId);
    expect(batch?.traceId).not.toBe(traceId);
    expect(batch?.attributes).toMatchObject({ 'messaging.batch.message_count': 1 });
    expect(batch?.links).toEqual([{ traceId, spanId: the('send mastery.requests').spanId }]);
    const inBatch = world.collector.spans.filter(
      ({ parentSpanId }) => parentSpanId === batch?.spanId,
    );
    expect(inBatch.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['transaction state', 'send mastery.results']),
    );
  });

  it('are each event’s own where many come at once, also over a request of another trace', async () => {
    const own = newTrace();
    const asked = newTrace();
    const events = Array.from({ length: 20 }, () => enoughForALevel(student));
    const withOwn = enoughForALevel(student, { traceparent: own.traceparent });
    const sent = await world.post('/mastery/ingest', [...events, withOwn], {
      traceparent: asked.traceparent,
    });
    expect(sent.status).toBe(202);
    const isWorker = ({ name, service }: ReceivedSpan) =>
      name === 'process mastery.requests' && service === 'mastery-worker';
    const [create] = (await world.traceOnceIn(own.traceId, isWorker)).filter(
      ({ name }) => name === 'create mastery.requests',
    );
    expect(create?.parentSpanId).toBe(own.traceparent.split('-')[2]);
    expect(create?.links.map((link) => link.traceId)).toEqual([asked.traceId]);

    const ofRequest = await world.traceOnceIn(asked.traceId, isWorker);
    const send = ofRequest.find(({ name }) => name === 'send mastery.requests');
    expect(send?.attributes).toMatchObject({ 'messaging.batch.message_count': 21 });
    expect(send?.links).toHaveLength(21);
    const batches = world.collector.spans.filter(
      ({ name, links }) => name === 'process_batch mastery.requests' && links.length > 1,
    );
    expect(batches.some(({ service }) => service === 'mastery-worker')).toBe(true);
    for (const { attributes, links } of batches)
      expect(links).toHaveLength(Number(attributes['messaging.batch.message_count']));
  }, 60_000);

  it('go through Dapr from service to service, the sidecars’ own spans among them', async () => {
    const asked = newTrace();
    const body = { student_id: student };
    await world.post('/predictions/next-week', body, { traceparent: asked.traceparent });
    const found = await eventually('the sidecars', async () => {
      const came = await world.traceOnceIn(asked.traceId, isAnswer);
      return came.some(({ name }) => name === 'prediction-service/next-week') &&
        came.filter(isSidecars).length >= 3
        ? came
        : undefined;
    });
    show(found);
    const call = found.find(({ name }) => name === 'prediction-service/next-week');
    expect(call).toMatchObject({ service: 'api-gateway', kind: CLIENT });
    const above = (span: ReceivedSpan | undefined): readonly (ReceivedSpan | undefined)[] => {
      const parent = found.find(({ spanId }) => spanId === span?.parentSpanId);
      return parent === undefined ? [] : [parent, ...above(parent)];
    };
    const answered = found.find(isAnswer);
    expect(answered?.name).toBe('POST /next-week');
    expect(above(answered)).toContain(call);
    // Redis is asked by the sidecar, below the app's own reading.
    const asking = found.filter((span) => isSidecars(span) && span.name.includes('GetBulkState'));
    expect(asking.map((span) => above(span)[0]?.name)).toContain('read state');
  }, 60_000);

  it('name no student, wherever it may stand', async () => {
    const asked = newTrace();
    await world.post(`/students/${student}/overrides?student_id=${student}`, {}, asked);
    await world.traceOnceIn(asked.traceId, ({ service }) => service === 'api-gateway');
    const text = Buffer.concat(world.collector.bodies).toString('latin1');
    expect(text).toContain('mastery.student');
    expect(text).not.toContain(student);
    expect(text).not.toContain(world.hook.url);
  });

  it('hold no secret of the installation, nor the token of whoever asked', () => {
    const text = Buffer.concat(world.collector.bodies).toString('latin1');
    const secrets = Object.entries<string>({ ...world.stack.secrets })
      .filter(([name]) => name !== 'vapidPublicKey')
      .map(([, value]) => value.split(':').at(-1) ?? value);
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      expect(text).not.toContain(secret);
    }
    // Each token begins so.
    expect(text).not.toContain('eyJhbGci');
  });

  it('bear the id that stands in every log line about an event or a request', () => {
    const lines = world.logLines();
    const about = lines.filter((line) => ABOUT.some((field) => field in line));
    expect(about.length).toBeGreaterThan(20);
    for (const line of about)
      expect(line).toMatchObject({ trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const messages = lines.filter((line) => line['trace_id'] === traceId);
    expect(
      new Set(messages.map(({ service, message }) => `${String(service)}: ${String(message)}`)),
    ).toEqual(
      new Set([
        'api-gateway: events accepted',
        'api-gateway: request',
        'mastery-worker: event applied',
        'notification-service: result read',
        'notification-service: notification sent',
        'notification-service: message planned',
        'notification-service: message tried',
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain(student);
  });
});
