import { dayNumber, dayOf } from '@mastery/domain-scoring';
import { COMPONENTS, type MasteryResult } from '@mastery/event-schemas';
import { CREATE_ONLY, NEVER_EXPIRES, type StateOperation, etagAfterWrite } from '@mastery/ports';
import {
  SNAPSHOT_DAYS,
  TTL_SECONDS,
  adaptivePathKey,
  checkpointKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  pathRevisionKey,
  predictionKey,
  recentActivityKey,
} from '@mastery/state-keys';
import { type MasteryDocument, isTombstone, serializeDocument } from '../document.ts';
import { erasedKeys } from '../erasure/student-keys.ts';
import type { OtherEtags, OtherKey } from '../other-etags.ts';
import { streakOf } from '../steps/recent-activity.ts';
import type { FoldedStudent } from './folded-student.ts';

/** What a student's writes come to. */
export interface StudentWrites {
  readonly operations: readonly StateOperation[];
  /** The document as written, with the ETags that the other keys have then. */
  readonly document: MasteryDocument;
  readonly text: string;
}

/** One of the student's other keys. */
interface OtherWrite {
  readonly name: OtherKey;
  /** Day number of a snapshot's keys; null for what belongs to no day. */
  readonly day: number | null;
  readonly key: string;
  /** Null when the key must go. */
  readonly value: string | null;
  readonly ttlSeconds: number;
}

/**
 * Everything that is written for one student: the document under the ETag that was read, and the other
 * keys, which are functions of it, under theirs: so a transaction that comes late changes nothing.
 * @param etag the stored document's; undefined for a new student
 * @param read ETags of keys as they were read back; null to trust those that the document reckons
 * @param now the last record's broker time, milliseconds since the epoch
 */
export const studentWrites = (
  student: string,
  folded: FoldedStudent,
  etag: string | undefined,
  read: ReadonlyMap<string, string> | null,
  now: number,
): StudentWrites => {
  const before = folded.isErased ? { day: null, keys: {} } : folded.document.etags;
  const others = otherWrites(student, folded, now);
  const expected = ({ name, day, key }: OtherWrite): string | undefined => {
    // Read before the deletion that stands in the same transaction: by then nothing is there.
    if (folded.isErased) return undefined;
    if (read !== null) return read.get(key);
    return day === null || day === before.day ? before.keys[name] : undefined;
  };
  const document = { ...folded.document, etags: etagsAfter(before, others, expected) };
  const text = serializeDocument(document);
  const operations: readonly StateOperation[] = [
    ...(folded.isErased ? deletions(erasedKeys(student, now)) : invalidations(student)),
    documentWrite(student, document, text, etag),
    ...others.map((other): StateOperation => {
      const { key, value, ttlSeconds } = other;
      if (value === null) return { kind: 'delete', key };
      return { kind: 'upsert', key, value, etag: expected(other) ?? CREATE_ONLY, ttlSeconds };
    }),
    ...checkpointWrites(student, folded, read),
  ];
  return { operations, document, text };
};

/** The keys whose ETags have to be read back before a student is written again. */
export const keysToReadBack = (
  student: string,
  folded: FoldedStudent,
  now: number,
): readonly string[] => [
  ...otherWrites(student, folded, now).map(({ key }) => key),
  ...[...folded.checkpoints.keys()].map((month) => checkpointKey(student, month)),
];

const documentWrite = (
  student: string,
  document: MasteryDocument,
  value: string,
  etag = CREATE_ONLY,
): StateOperation => ({
  kind: 'upsert',
  key: currentMasteryKey(student),
  value,
  etag,
  // A tombstone expires; a new life after it must not.
  ...(document.erased !== null && {
    ttlSeconds: isTombstone(document) ? TTL_SECONDS.tombstone : NEVER_EXPIRES,
  }),
});

const otherWrites = (
  student: string,
  { document, days }: FoldedStudent,
  now: number,
): readonly OtherWrite[] => {
  if (document.result === null) return [];
  const oldest = dayNumber(new Date(now).toISOString()) - SNAPSHOT_DAYS;
  const open = [...days].filter(([day]) => day >= oldest);
  return [
    ...open.flatMap(([day, result]) => snapshotWrites(student, day, result, document.etags)),
    activityWrite(student, document),
  ];
};

const snapshotWrites = (
  student: string,
  day: number,
  result: MasteryResult,
  etags: OtherEtags,
): readonly OtherWrite[] => {
  const date = dayOf(day);
  const ttlSeconds = TTL_SECONDS.dailyMastery;
  const key = dailyMasteryKey(student, date);
  const components = COMPONENTS.flatMap((name): readonly OtherWrite[] => {
    const score = result.components[name];
    const stood = etags.day === day && etags.keys[name] !== undefined;
    if (score === undefined && !stood) return [];
    const value = score === undefined ? null : JSON.stringify(score);
    return [{ name, day, key: dailyComponentKey(student, date, name), value, ttlSeconds }];
  });
  return [{ name: 'mastery', day, key, value: JSON.stringify(result), ttlSeconds }, ...components];
};

const activityWrite = (student: string, { recent, evidence }: MasteryDocument): OtherWrite => ({
  name: 'activity',
  day: null,
  key: recentActivityKey(student),
  value: JSON.stringify({
    student_id: student,
    events: recent,
    streak_days: streakOf(evidence.activeDays),
  }),
  ttlSeconds: TTL_SECONDS.recentActivity,
});

/** The ETags after the writes: those of the newest day that was written, and of what has no day. */
const etagsAfter = (
  before: OtherEtags,
  writes: readonly OtherWrite[],
  expected: (write: OtherWrite) => string | undefined,
): OtherEtags => {
  const newest = writes.reduce<number | null>(
    (latest, { day }) => (day !== null && day > (latest ?? -Infinity) ? day : latest),
    before.day,
  );
  const { activity } = before.keys;
  const kept = newest === before.day ? before.keys : activity === undefined ? {} : { activity };
  const keys = new Map(Object.entries(kept));
  for (const write of writes) {
    if (write.day !== null && write.day !== newest) continue;
    if (write.value === null) keys.delete(write.name);
    else keys.set(write.name, etagAfterWrite(expected(write)));
  }
  return { day: newest, keys: Object.fromEntries(keys) };
};

const checkpointWrites = (
  student: string,
  { checkpoints }: FoldedStudent,
  read: ReadonlyMap<string, string> | null,
): readonly StateOperation[] =>
  [...checkpoints].map(([month, document]) => {
    const key = checkpointKey(student, month);
    return {
      kind: 'upsert',
      key,
      value: serializeDocument({ ...document, outbox: [] }),
      etag: read?.get(key) ?? CREATE_ONLY,
      ttlSeconds: TTL_SECONDS.checkpoint,
    };
  });

/** Cache Invalidation: a forecast and a path hold for one revision only. */
const invalidations = (student: string): readonly StateOperation[] =>
  deletions([predictionKey(student), adaptivePathKey(student), pathRevisionKey(student)]);

const deletions = (keys: readonly string[]): readonly StateOperation[] =>
  keys.map((key) => ({ kind: 'delete', key }));
