import { calculate } from '@mastery/domain-scoring';
import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type FoldSteps, foldBatch } from '../batch/fold.ts';
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

/** Event validation without a curriculum. */
export const validate = createValidate({ curriculum: null });

/** The fold without a curriculum. */
export const steps: FoldSteps = {
  apply: createApply({ curriculum: null, calculate }),
  pseudonym: (student) => `hash-of-${student}`,
};

/** A store that holds nothing. */
export const NOTHING: Loaded = { documents: new Map(), markers: new Map() };

/** Folds records onto what is loaded. */
export const fold = (records: readonly LogRecord[], loaded: Loaded = NOTHING) =>
  foldBatch(records.map<Judged>(validate), loaded, steps);

/** What the store holds after a folded batch was written on top of nothing. */
export const written = (folded: ReturnType<typeof fold>): Loaded => ({
  documents: new Map(
    [...folded.documents].map(([student, document]) => [student, { document, etag: '1' }]),
  ),
  markers: folded.markers,
});
