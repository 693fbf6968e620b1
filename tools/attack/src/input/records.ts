import { randomUUID } from 'node:crypto';
import { TOPIC, eventJsonSchemas } from '@mastery/event-schemas';
import fc from 'fast-check';
import type { Written } from '../target/kafka.ts';
import { LIKELY } from './endpoints.ts';
import { type Schema, valid } from './from-schema.ts';
import { asJson, eitherWay } from './spoiled.ts';

const CLOUDEVENT = { 'content-type': 'application/cloudevents+json' };

/** Records of one event type, whole or spoiled, sometimes under the key of somebody else. */
const drawn = (schema: Schema): fc.Arbitrary<Written> => {
  const event = eitherWay(valid(schema, { named: {}, likely: LIKELY }));
  const key = fc.constantFrom('own', 'own', 'own', 'fuzz-other', '', null);
  return fc.tuple(event, key).map(([value, whose]) => {
    const subject = (value as { readonly subject?: unknown } | null)?.subject;
    const own = typeof subject === 'string' ? subject.toWellFormed() : 'fuzz-1';
    return { key: whose === 'own' ? own : whose, value: asJson(value), headers: CLOUDEVENT };
  });
};

/** Every event type with so many records, on the topic where it belongs. */
export const eventRecords = (
  seed: number,
  each: number,
): readonly (readonly [topic: string, type: string, records: readonly Written[]])[] =>
  eventJsonSchemas().map(({ type, schema }, n) => {
    const isResult =
      /^(mastery\.(updated|threshold)|learning\.path|student\.(struggle|erased))/.test(type);
    const records = fc.sample(drawn(schema as Schema), { seed: seed + n, numRuns: each });
    return [isResult ? TOPIC.results : TOPIC.requests, type, records];
  });

const event = (data: object, more: object = {}) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: 'urn:attack', subject: 'fuzz-1' },
  ...{ type: 'activity.recorded', time: new Date().toISOString(), data, ...more },
});

const whole = asJson(event({ kind: 'video' }));
const record = (value: Written['value'], more: Partial<Written> = {}): Written => ({
  key: 'fuzz-1',
  value,
  ...more,
});

type Named = readonly (readonly [what: string, record: Written])[];

/** What is no event at all, or one that no schema would think of. */
const NO_EVENTS: Named = [
  ['nothing', record(null)],
  ['an empty value', record('')],
  ['no key', record(whole, { key: null })],
  ['neither key nor value', record(null, { key: null })],
  ['a key that is binary', record(whole, { key: Buffer.from([0, 255, 254, 128]) })],
  ['a key of 32 KiB', record(whole, { key: 'k'.repeat(32_768) })],
  ['binary', record(Buffer.from(Array.from({ length: 256 }, (_, n) => n)))],
  ['Avro of a registry', record(Buffer.from([0, 0, 0, 0, 1, 2, 3]))],
  [
    'what is not UTF-8',
    record(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])),
  ],
  ['half a JSON', record(whole.slice(0, 40))],
  ['two JSON values', record(`${whole}${whole}`)],
  ['100,000 levels', record('['.repeat(100_000) + ']'.repeat(100_000))],
  ['100,000 levels of objects', record('{"a":'.repeat(100_000))],
];

const ODD_EVENTS: Named = [
  ['900 KB of text', record(asJson(event({ kind: 'x'.repeat(900_000) })))],
  [
    '60,000 keys',
    record(
      asJson(event(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, 1])))),
    ),
  ],
  ['__proto__', record(whole.replace('{"kind"', '{"__proto__":{"kind":"x"},"kind"'))],
  ['a key twice', record(whole.replace('"subject"', '"subject":"fuzz-2","subject"'))],
  ['a number of 300,000 digits', record(whole.replace('"video"', '9'.repeat(300_000)))],
  [
    '50,000 headers',
    record(whole, {
      headers: Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`h${n}`, 'v'])),
    }),
  ],
  [
    'headers of a dead letter',
    record(whole, {
      headers: {
        'dlq-id': 'x',
        'dlq-reason': 'none',
        'dlq-source-partition': '-1',
        'dlq-source-offset': 'NaN',
      },
    }),
  ],
  [
    'a traceparent that is none',
    record(whole, { headers: { traceparent: '00-zz', tracestate: '\n'.repeat(500) } }),
  ],
  ['a time far ahead', record(asJson(event({ kind: 'video' }, { time: '9999-12-31T23:59:59Z' })))],
  [
    'a time before all time',
    record(asJson(event({ kind: 'video' }, { time: '0000-01-01T00:00:00Z' }))),
  ],
  [
    'text that a regular expression would choke on',
    record(asJson(event({ kind: `${'a'.repeat(50_000)}!` }, { id: `${'0'.repeat(50_000)}-` }))),
  ],
];

/** What is no event, and what is one that no schema would think of. @param partitions of the topic */
export const garbage = (partitions: number): Named => [
  ...NO_EVENTS,
  ...ODD_EVENTS,
  ['another partition', record(whole, { partition: partitions > 1 ? 1 : 0 })],
];
