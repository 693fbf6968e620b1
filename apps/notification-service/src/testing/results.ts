import type { ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** When test results happen. */
export const RESULT_TIME = '2026-03-10T12:00:00.000Z';
/** The same, milliseconds since the epoch. */
export const RESULT_AT = Date.parse(RESULT_TIME);

const CAUSE = '00000000-0000-4000-8000-00000000000f';
const envelope = (number: number, subject: string, time: string) => ({
  specversion: '1.0' as const,
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  source: 'urn:test',
  subject,
  time,
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
});

/** A level that was reached. */
export const threshold = (number: number, subject = 'ada', time = RESULT_TIME): ResultEvent => ({
  ...envelope(number, subject, time),
  type: 'mastery.threshold.reached',
  data: {
    scope: 'overall',
    from_level: null,
    to_level: 'proficient',
    direction: 'up',
    score: 0.8,
    caused_by: CAUSE,
  },
});

/** A struggle with loops. */
export const struggle = (number: number, subject = 'ada', time = RESULT_TIME): ResultEvent => ({
  ...envelope(number, subject, time),
  type: 'student.struggle.detected',
  data: {
    pattern: 'failed_in_a_row',
    topic: 'loops',
    evidence: ['5 failed attempts in a row in loops'],
    caused_by: CAUSE,
  },
});

/** The end of a student. */
export const erased = (number: number, subject = 'ada', time = RESULT_TIME): ResultEvent => ({
  ...envelope(number, subject, time),
  type: 'student.erased',
  data: { erased_keys: 3, caused_by: CAUSE },
});

/** A record of `mastery.results` that holds this. */
export const recordOf = (offset: number, value: unknown, partition = 0): LogRecord => ({
  topic: 'mastery.results',
  partition,
  offset: String(offset),
  key: Buffer.from('ada'),
  value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  timestamp: 0,
  headers: { 'content-type': Buffer.from('application/cloudevents+json') },
});
