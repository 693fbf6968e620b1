import { hash } from 'node:crypto';
import { type AuditTrailEntry, TOPIC, auditEntry, level, traceIdOf } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { z } from 'zod';
import type { Entry } from '../chain/entry.ts';

/** What every entry says of its record. */
type Recorded = Pick<Entry, 'offset' | 'recorded_at'>;

/** Turns a record into an entry; every record becomes one. */
export type ReadRecord = (record: LogRecord) => Entry;

/** @param pseudonym student id → HMAC */
export const createReadRecord =
  (pseudonym: (studentId: string) => string): ReadRecord =>
  (record) => {
    const recorded = {
      offset: Number(record.offset),
      recorded_at: new Date(record.timestamp).toISOString(),
    };
    const json = parsed(record.value);
    const entry =
      record.topic === TOPIC.results
        ? decisionIn(json, recorded, pseudonym)
        : requestIn(json, recorded);
    return entry ?? unreadable(record.value ?? Buffer.alloc(0), recorded);
  };

const requestIn = (json: unknown, recorded: Recorded): Entry | null => {
  const { data: entry } = auditEntry.safeParse(json) as { readonly data?: AuditTrailEntry };
  if (entry === undefined) return null;
  const { about, ...said } = entry.data;
  return {
    ...recorded,
    kind: 'request',
    id: entry.id,
    ...said,
    ...(about !== undefined && { about }),
    trace_id: traceIdOf(entry.traceparent),
  };
};

/** Of each kind of result what was decided. Sentences are left out, and what can be read elsewhere is not copied. */
const decision = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    id: z.string(),
    subject: z.string(),
    traceparent: z.string().optional(),
    data: z.object({ caused_by: z.string(), ...data }),
  });

const result = z.discriminatedUnion('type', [
  decision('mastery.updated', {
    mastery_score: z.number().nullable(),
    previous_score: z.number().nullable(),
    level: level.nullable(),
    formula_version: z.string(),
    model_version: z.string().optional(),
  }),
  decision('mastery.threshold.reached', {
    scope: z.enum(['overall', 'topic']),
    topic: z.string().optional(),
    from_level: level.nullable(),
    to_level: level,
    direction: z.enum(['up', 'down']),
    score: z.number(),
  }),
  decision('learning.path.recommended', { path: z.array(z.string()) }),
  decision('student.struggle.detected', { pattern: z.string(), topic: z.string().optional() }),
  decision('student.erased', { erased_keys: z.number() }),
]);

const decisionIn = (
  json: unknown,
  recorded: Recorded,
  pseudonym: (studentId: string) => string,
): Entry | null => {
  const { data: event } = result.safeParse(json);
  if (event === undefined) return null;
  const { caused_by, ...data } = event.data;
  const { mastery_score: score, ...decided } = { mastery_score: undefined, ...data };
  return {
    ...recorded,
    kind: 'decision',
    id: event.id,
    type: event.type,
    whose: [pseudonym(event.subject)],
    caused_by,
    decided: score === undefined ? decided : { score, ...decided },
    trace_id: traceIdOf(event.traceparent),
  };
};

const unreadable = (value: Buffer, recorded: Recorded): Entry => ({
  ...recorded,
  kind: 'unreadable',
  bytes: value.length,
  sha256: hash('sha256', value, 'base64url'),
});

const parsed = (value: Buffer | null): unknown => {
  if (value === null) return null;
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return null;
  }
};
