import { describe, expect, it } from '@jest/globals';
import type { BatchControl, EventLog, LogRecord, NewRecord, Subscription } from '@mastery/ports';
import { NO_TRACER } from '@mastery/ports';
import { recordingTracer } from '@mastery/ports/testing';
import { tracedEventLog } from './traced-event-log.ts';

const OWN = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const REQUEST = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
const ID = '00000000-0000-4000-8000-000000000001';

const newRecord = (headers: NewRecord['headers'] = {}): NewRecord => ({
  key: 'ada',
  value: '{}',
  headers,
});
const record = (value: object, headers: LogRecord['headers'] = {}): LogRecord => ({
  ...{ topic: 'mastery.requests', partition: 3, offset: '17', timestamp: 0 },
  ...{ key: Buffer.from('ada'), value: Buffer.from(JSON.stringify(value)), headers },
});

/** A log that remembers what was appended, and gives out what its test hands over. */
const fakeLog = () => {
  const appended: NewRecord[] = [];
  const subscribed: Subscription[] = [];
  const log: EventLog = {
    producer: () =>
      Promise.resolve({
        append: (_topic, records) => {
          appended.push(...records);
          return Promise.resolve([]);
        },
        probe: () => Promise.resolve(),
        close: () => Promise.resolve(),
      }),
    reader: () => Promise.reject(new Error('not read')),
    subscribe: (subscription) => {
      subscribed.push(subscription);
      return Promise.reject(new Error('not followed'));
    },
  };
  return { log, appended, subscribed };
};

const appending = async (...records: readonly NewRecord[]) => {
  const { log, appended } = fakeLog();
  const tracer = recordingTracer();
  const producer = await tracedEventLog(log, tracer).producer();
  const request = tracer.start({ name: 'request', kind: 'server', parent: REQUEST });
  await tracer.within(request, () => producer.append('mastery.requests', records));
  const [, ...spans] = tracer.spans;
  return { appended, request, spans };
};

describe('what is appended to a traced log', () => {
  it('is sent in the trace of the work in hand', async () => {
    const { appended, request, spans } = await appending(newRecord());
    expect(spans).toMatchObject([
      { name: 'send mastery.requests', kind: 'producer', parent: request.traceparent, ended: true },
    ]);
    expect(appended[0]?.headers['traceparent']).toBe(spans[0]?.traceparent);
  });

  it('is sent in a trace of its own where it has one, linked to the work in hand', async () => {
    const { spans, request } = await appending(newRecord({ traceparent: OWN }));
    expect(spans).toMatchObject([{ parent: OWN, links: [request.traceparent] }]);
  });

  it('is created each for itself where it is sent together', async () => {
    const { appended, spans, request } = await appending(
      newRecord(),
      newRecord({ traceparent: OWN }),
    );
    expect(spans).toMatchObject([
      { name: 'create mastery.requests', kind: 'producer', parent: request.traceparent, links: [] },
      { name: 'create mastery.requests', parent: OWN, links: [request.traceparent] },
      {
        ...{ name: 'send mastery.requests', kind: 'client', parent: request.traceparent },
        links: appended.map(({ headers }) => headers['traceparent']),
        attributes: { 'messaging.batch.message_count': 2 },
      },
    ]);
    expect(spans[0]?.traceparent).toBe(appended[0]?.headers['traceparent']);
  });

  it('keeps the headers of a record that is passed on byte for byte', async () => {
    const headers = { traceparent: Buffer.from(OWN) };
    const { appended, spans } = await appending(newRecord(headers));
    expect(appended[0]?.headers).toEqual(headers);
    expect(spans).toMatchObject([{ name: 'send mastery.requests', links: [OWN] }]);
  });
});

const handling = async (records: readonly LogRecord[], fails = false) => {
  const { log, subscribed } = fakeLog();
  const tracer = recordingTracer();
  const bound: unknown[] = [];
  await tracedEventLog(log, tracer)
    .subscribe({
      ...{ topic: 'mastery.requests', groupId: 'mastery-worker', from: 'beginning' },
      onBatch: (batch) => {
        bound.push(tracer.current(), ...batch.records.map((each) => tracer.of(each)?.traceparent));
        return fails ? Promise.reject(new TypeError('ada is broken')) : Promise.resolve();
      },
    })
    .catch(() => undefined);
  const batch = { topic: 'mastery.requests', partition: 3, generation: 1, highWatermark: '18' };
  const handled = subscribed[0]!.onBatch({ ...batch, records }, {} as BatchControl);
  await handled.catch(() => undefined);
  return { spans: tracer.spans, bound };
};

describe('a batch from a traced log', () => {
  it('links to what created each record, and each record’s span to the batch', async () => {
    const traceparent = Buffer.from(OWN);
    const { spans, bound } = await handling([
      record({}, { traceparent }),
      record({ traceparent: REQUEST }),
    ]);
    const [batch, first, second] = spans;
    expect(batch).toMatchObject({
      ...{ name: 'process_batch mastery.requests', kind: 'consumer', parent: undefined },
      links: [OWN, REQUEST],
      attributes: {
        'messaging.system': 'kafka',
        'messaging.operation.type': 'process',
        'messaging.consumer.group.name': 'mastery-worker',
        'messaging.destination.partition.id': '3',
        'messaging.batch.message_count': 2,
      },
    });
    const links = [batch?.traceparent];
    expect(first).toMatchObject({ name: 'process mastery.requests', parent: OWN, links });
    expect(second).toMatchObject({ parent: REQUEST, links });
    expect(first?.attributes).toMatchObject({ 'messaging.kafka.offset': 17 });
    expect(bound).toEqual([batch?.traceparent, first?.traceparent, second?.traceparent]);
    expect(spans.every(({ ended, failed }) => ended && failed === undefined)).toBe(true);
  });

  it('begins a trace that bears the event’s id where the event has none', async () => {
    const { spans } = await handling([record({ id: ID }), record(['no event'])]);
    expect(spans[1]).toMatchObject({ parent: undefined });
    expect(spans[1]?.traceparent).toContain(ID.replaceAll('-', ''));
    expect(spans[0]?.links).toEqual([]);
  });

  it('that fails fails for each record, by the error’s name and never by its words', async () => {
    const { spans } = await handling([record({ id: ID })], true);
    expect(spans.map(({ failed, ended }) => [failed, ended])).toEqual([
      ['TypeError', true],
      ['TypeError', true],
    ]);
    expect(JSON.stringify(spans)).not.toContain('ada');
  });
});

it('a log that nobody traces is the log itself', () => {
  const { log } = fakeLog();
  expect(tracedEventLog(log, NO_TRACER)).toBe(log);
});
