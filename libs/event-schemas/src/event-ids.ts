import { v5 } from 'uuid';

const DEAD_LETTERS = 'a1c5d3f2-6d1b-5c1e-9b5e-0d6f2f9f7a10';

/**
 * The id of a result: UUIDv5 of (causing event, result type, scope), so that publishing again after
 * a crash publishes the same id and consumers can drop the repeat.
 */
export const resultEventId = (causedBy: string, type: string, scope = ''): string =>
  v5(`${type}|${scope}`, causedBy);

/** The id of a dead letter: UUIDv5 of its source position, shared by every repeat of it. */
export const deadLetterId = (topic: string, partition: number, offset: string): string =>
  v5(`${topic}/${partition}/${offset}`, DEAD_LETTERS);
