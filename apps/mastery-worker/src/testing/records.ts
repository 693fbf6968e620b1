import { calculate } from '@mastery/domain-scoring';
import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type FoldedBatch, foldBatch } from '../batch/fold.ts';
import type { FoldSteps } from '../batch/fold-one.ts';
import type { Loaded } from '../batch/load.ts';
import type { Judged } from '../outcome.ts';
import { createApply } from '../steps/apply.ts';
import { createValidate } from '../steps/validate.ts';

/** Broker time of offset 0 in tests; every offset is a second later. */
export const LOG_START = Date.parse('2026-03-10T12:00:00Z');

/** An exercise event with a readable id: `event(7)` is always the same. */
export const event = (number: number, more: Partial<LearningEvent> = {}): LearningEvent =>
  ({
    specversion: '1.0',
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    source: 'urn:test',
    type: 'exercise.completed',
    subject: 'ada',
    time: '2026-03-10T11:00:00Z',
    data: { topic: 'loops', exercise_id: `e${number}`, correct: true },
    ...more,
  }) as LearningEvent;

/** The request to erase a student. */
export const erasure = (number: number, subject = 'ada'): LearningEvent =>
  event(number, {
    type: 'student.erasure.requested',
    subject,
    data: { requested_by: 'admin' },
  });

/** A record at an offset of partition 0. */
export const record = (
  offset: number,
  value: unknown,
  key = (value as LearningEvent).subject,
): LogRecord => ({
  topic: 'mastery.requests',
  partition: 0,
  offset: String(offset),
  key: Buffer.from(key),
  value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  timestamp: LOG_START + offset * 1_000,
  headers: {},
});

/** Event validation without a curriculum, on a topic of one partition. */
export const judge = (each: LogRecord): Judged => validate(each, 1);

/** Event validation without a curriculum. */
export const validate = createValidate({ curriculum: null });

/** The fold without a curriculum. */
export const steps: FoldSteps = {
  apply: createApply({ curriculum: null, calculate }),
  pseudonym: (student) => `hash-of-${student}`,
};

/** A store that holds nothing. */
export const NOTHING: Loaded = {
  documents: new Map(),
  markers: new Map(),
  position: undefined,
  epoch: 0,
  onTheWay: new Map(),
};

/** Folds records onto what is loaded. */
export const fold = (records: readonly LogRecord[], loaded: Loaded = NOTHING): FoldedBatch =>
  foldBatch(records.map(judge), loaded, steps);

/** What the store holds after a folded batch was written on top of nothing. */
export const written = ({ students, markers }: FoldedBatch): Loaded => ({
  ...NOTHING,
  documents: new Map([...students].map(([id, { document }]) => [id, { document, etag: '1' }])),
  markers: new Map([...markers].map(([id, marker]) => [id, marker.record])),
});
