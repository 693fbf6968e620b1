import { TOPIC } from '@mastery/event-schemas';
import { currentMasteryKey, partitionPositionKey } from '@mastery/state-keys';
import type { Entry, Redis } from '../store/redis.ts';
import { type CheckContext, partitionOf, verdictsOf } from './context.ts';
import { type StoredDocument, differenceOf, offsetOfDocument } from './stored-document.ts';

/** A student's document was written: it must be the fold of the log up to its position. */
export const checkDocument = (context: CheckContext, student: string): void => {
  const { oracle, findings, seen } = context;
  const stored = documentOf(context, student);
  if (stored === null) return;
  verdictsOf(context, partitionOf(context, student));
  const offset = offsetOfDocument(stored);
  const step = oracle.at(student, offset);
  const about = `${student} at ${offset}`;
  if (step === undefined) {
    findings.found('state is the fold of the log', `${about}: no event of theirs counts there`);
    return;
  }
  const difference = differenceOf(stored, step);
  if (difference !== null) {
    findings.found('state is the fold of the log', `${about}: ${difference}`);
  }
  const isErasure = step.event.type === 'student.erasure.requested';
  if (isErasure && (seen.held.get(student) ?? -1) < offset) {
    checkErased(context, student);
  }
  seen.held.set(student, Math.max(offset, seen.held.get(student) ?? -1));
  checkBehind(context, student, offset);
};

/**
 * The transaction that erases a student takes every other key. A write that comes late may bring some back,
 * for the second deletion to take: so later events of the erased are not judged by this.
 */
const checkErased = ({ redis, findings }: CheckContext, student: string): void => {
  for (const key of redis.entries().keys()) {
    if (!key.startsWith(`student:${student}:`) || key === currentMasteryKey(student)) continue;
    findings.found('nothing of an erased student stays', `${key} stands right after the erasure`);
  }
};

/** A partition's position, as far as checks go. */
export interface PositionFields {
  readonly offset: number;
  /** UTC day, `YYYY-MM-DD`. */
  readonly closed_through: string;
}

/** The position of a partition as it stands in the store. */
export const storedPositionOf = (
  { redis }: Pick<CheckContext, 'redis'>,
  partition: number,
): PositionFields | null =>
  parsed(redis, partitionPositionKey(TOPIC.requests, partition)) as PositionFields | null;

/** A student's document as it stands in the store. */
export const documentOf = (
  { redis }: Pick<CheckContext, 'redis'>,
  student: string,
): StoredDocument | null => parsed(redis, currentMasteryKey(student)) as StoredDocument | null;

/** What entries say, read once each. */
const read = new WeakMap<Entry, unknown>();

const parsed = (redis: Redis, key: string): unknown => {
  const entry = redis.entry(key);
  if (entry === undefined) return null;
  if (!read.has(entry)) read.set(entry, JSON.parse(entry.value));
  return read.get(entry);
};

const checkBehind = (context: CheckContext, student: string, offset: number): void => {
  const position = storedPositionOf(context, partitionOf(context, student));
  const next = context.oracle.next(student, offset);
  if (position === null || next === undefined || next.offset > position.offset) return;
  context.findings.found(
    'position is behind the state',
    `${student} has applied ${offset}, the position is ${position.offset}, ${next.offset} is missing`,
  );
};
