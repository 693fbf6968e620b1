import type { LearningEvent, LearningEventOf, ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type MasteryDocument, NEW_DOCUMENT } from '../document.ts';
import { erasedKeys } from '../erasure/student-keys.ts';
import type { Place } from '../place.ts';
import type { Folded } from './apply.ts';
import { envelope } from './results.ts';

/**
 * Erasure: of the student only a tombstone stays: positions, revision, outbox. Whoever comes to this
 * position again finds it done.
 */
export const erase = (
  document: MasteryDocument,
  event: LearningEventOf<'student.erasure.requested'>,
  record: LogRecord,
  at: Place,
): Folded => {
  const erased: ResultEvent = {
    ...envelope({ event, record }, 'student.erased'),
    type: 'student.erased',
    data: { erased_keys: erasedKeys(event.subject, record.timestamp).length, caused_by: event.id },
  };
  return {
    outcome: 'applied',
    results: [erased],
    document: {
      ...NEW_DOCUMENT,
      revision: document.revision + 1,
      positions: { [at.place]: at.offset },
      // What is not known to be published still must be; it goes with the second deletion.
      outbox: [...document.outbox, { ...at, events: [erased] }],
      erased: { ...at, at: record.timestamp, revision: document.revision + 1 },
    },
  };
};

/** A tombstone that has seen a further event which brings nobody back. */
export const stayErased = (document: MasteryDocument, at: Place): Folded => ({
  outcome: 'applied',
  results: [],
  document: {
    ...document,
    revision: document.revision + 1,
    positions: { [at.place]: at.offset },
    outbox: [...document.outbox, { ...at, events: [] }],
  },
});

/** A replayed dead letter from before the erasure would bring back what was to be forgotten. */
export const isTooOldAfterErasure = (
  { erased }: MasteryDocument,
  { replay_position: original }: LearningEvent,
): boolean => erased !== null && original !== undefined && original <= erased.offset;

/**
 * When a result was calculated, RFC 3339: the record's broker time, and always behind the erasure of the life
 * before. The broker may stamp both with the same millisecond, and the second deletion must tell them apart.
 */
export const calculatedAt = ({ erased }: MasteryDocument, { timestamp }: LogRecord): string =>
  new Date(Math.max(timestamp, (erased?.at ?? -Infinity) + 1)).toISOString();
