import { dayNumber, dayOf } from '@mastery/domain-scoring';
import { COMPONENTS, type MasteryResult } from '@mastery/event-schemas';
import { CREATE_ONLY, type StateOperation } from '@mastery/ports';
import {
  SNAPSHOT_DAYS,
  TTL_SECONDS,
  adaptivePathKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  partitionPositionKey,
  pathRevisionKey,
  predictionKey,
  processedKey,
  recentActivityKey,
} from '@mastery/state-keys';
import { type MasteryDocument, serializeDocument } from '../document.ts';
import { streakOf } from '../steps/recent-activity.ts';
import type { DailyResults, FoldedBatch } from './fold.ts';
import type { Loaded } from './load.ts';
import type { PartitionPosition } from './position.ts';

/**
 * Transactional State Update: everything a batch changes, for one transaction: documents under the
 * ETag that was read, a snapshot with its components for each day that was passed, recent activity, markers
 * (create-only), invalidated predictions and paths, and the position before this batch.
 */
export const transactionOf = (
  folded: FoldedBatch,
  loaded: Loaded,
  before: PartitionPosition | null,
  now: number,
): readonly StateOperation[] => {
  const students = [...folded.documents].flatMap(([student, document]) => [
    documentWrite(student, document, loaded.documents.get(student)?.etag),
    ...derivedWrites(student, document, folded.snapshots.get(student) ?? new Map(), now),
    ...invalidations(student),
  ]);
  const repeated = [...folded.repeated]
    .filter((student) => !folded.documents.has(student))
    .flatMap((student) => {
      const document = loaded.documents.get(student)?.document;
      if (document === undefined) return [];
      return derivedWrites(student, document, newestDayOf(document), now);
    });
  const markers = [...folded.markers].map(([id, marker]): StateOperation => ({
    kind: 'upsert',
    key: processedKey(id),
    value: JSON.stringify(marker),
    etag: CREATE_ONLY,
    ttlSeconds: TTL_SECONDS.processed,
  }));
  return [
    ...students,
    ...repeated,
    ...markers,
    ...(before === null ? [] : [positionWrite(before)]),
  ];
};

/** About how large a transaction is on its way to the store, in bytes. */
export const bytesOf = (operations: readonly StateOperation[]): number =>
  operations.reduce(
    (sum, operation) =>
      sum + operation.key.length + (operation.kind === 'upsert' ? operation.value.length : 0) + 64,
    0,
  );

const documentWrite = (
  student: string,
  document: MasteryDocument,
  etag = CREATE_ONLY,
): StateOperation => ({
  kind: 'upsert',
  key: currentMasteryKey(student),
  value: serializeDocument(document),
  etag,
});

/** The student's other keys: functions of the document, never read back into it. */
const derivedWrites = (
  student: string,
  document: MasteryDocument,
  days: DailyResults,
  now: number,
): readonly StateOperation[] => {
  const oldest = dayNumber(new Date(now).toISOString()) - SNAPSHOT_DAYS;
  const open = [...days].filter(([day]) => day >= oldest);
  return [
    ...open.flatMap(([day, result]) => snapshotWrites(student, dayOf(day), result)),
    activityWrite(student, document),
  ];
};

const snapshotWrites = (
  student: string,
  date: string,
  result: MasteryResult,
): readonly StateOperation[] => {
  const write = (key: string, value: unknown): StateOperation => ({
    kind: 'upsert',
    key,
    value: JSON.stringify(value),
    ttlSeconds: TTL_SECONDS.dailyMastery,
  });
  const components = COMPONENTS.flatMap((component) => {
    const score = result.components[component];
    return score === undefined ? [] : [write(dailyComponentKey(student, date, component), score)];
  });
  return [write(dailyMasteryKey(student, date), result), ...components];
};

const activityWrite = (student: string, { recent, evidence }: MasteryDocument): StateOperation => ({
  kind: 'upsert',
  key: recentActivityKey(student),
  value: JSON.stringify({
    student_id: student,
    events: recent,
    streak_days: streakOf(evidence.activeDays),
  }),
  ttlSeconds: TTL_SECONDS.recentActivity,
});

/** The day that a document stands for, for a student whose results are only published again. */
const newestDayOf = ({ result, evidence }: MasteryDocument): DailyResults =>
  new Map(result === null ? [] : [[evidence.newestDay, result]]);

/** Cache Invalidation: a forecast and a path hold for one revision only. */
const invalidations = (student: string): readonly StateOperation[] =>
  [predictionKey(student), adaptivePathKey(student), pathRevisionKey(student)].map((key) => ({
    kind: 'delete',
    key,
  }));

const positionWrite = (position: PartitionPosition): StateOperation => ({
  kind: 'upsert',
  key: partitionPositionKey(position.topic, position.partition),
  value: JSON.stringify(position),
});
