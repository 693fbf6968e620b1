import { v5 } from 'uuid';

const DEAD_LETTERS = 'a1c5d3f2-6d1b-5c1e-9b5e-0d6f2f9f7a10';
const IDEMPOTENCY_KEYS = 'c0f4f6c2-3b1e-5b6a-9d57-1e2a7f3c8b60';
const STATEMENTS = '5e0c1b7a-9d42-5f83-a6c1-7b2e4d8f1a95';
const IMPORTS = '0b7d1f6e-52c4-5e19-8a3d-6c9f2e4b7a58';
const CLOSED_DAYS = 'd5b6a3c8-4f0e-5d2a-8c7b-3e9a1f6d2b40';

/**
 * The id of a result: UUIDv5 of (causing event, result type, scope), so that publishing again after
 * a crash publishes the same id and consumers can drop the repeat.
 */
export const resultEventId = (causedBy: string, type: string, scope = ''): string =>
  v5(`${type}|${scope}`, causedBy);

/**
 * The id of a dead letter: UUIDv5 of its source position, shared by every repeat of it, and of the part of the
 * record that failed, where that is not all of it.
 */
export const deadLetterId = (
  topic: string,
  partition: number,
  offset: string,
  part?: string,
): string =>
  v5(`${topic}/${partition}/${offset}${part === undefined ? '' : `/${part}`}`, DEAD_LETTERS);

/**
 * The id of the event by which a student's day is closed: the same however often the day is closed.
 * @param date UTC day, `YYYY-MM-DD`
 */
export const dayClosedEventId = (studentId: string, date: string): string =>
  v5(`${studentId}|${date}`, CLOSED_DAYS);

/** The id of a dead letter's replay: replaying twice sends one event twice, which counts once. */
export const replayEventId = (dlqId: string): string => v5('replay', dlqId);

/**
 * The id of an event that a client sent under an `Idempotency-Key`: UUIDv5 of the caller's subject and the
 * key, so that sending again sends the same event. A key means something within one caller only.
 * @param index its place in a batch
 */
export const idempotentEventId = (subject: string, key: string, index: number): string =>
  v5(JSON.stringify([subject, key, index]), IDEMPOTENCY_KEYS);

/**
 * The id of the event that a statement of a learning standard becomes: UUIDv5 of the standard and the statement's own
 * id, so that it is one event whoever forwards it, and however often.
 * @param sourceId what the sender calls it; what it says in full where it has no name
 */
export const statementEventId = (standard: 'xapi' | 'caliper', sourceId: string): string =>
  v5(`${standard}|${sourceId}`, STATEMENTS);

/**
 * The id of an event that a row of a table became: UUIDv5 of all that the row says, so that importing the same table
 * again, or one that holds it, sends the same events.
 */
export const importedEventId = (source: string, content: unknown): string =>
  v5(JSON.stringify([source, content]), IMPORTS);
