import type * as keys from './keys.ts';

/** What a kind of key has to do with a student, and what an erasure does about it. */
export type Holding =
  /** The key's name holds the student's id; the service deletes it on the erasure. */
  | { readonly holds: 'student-in-key'; readonly erasedBy: Service; readonly how: string }
  /** The value holds student ids; the service takes them out. */
  | { readonly holds: 'students-in-value'; readonly erasedBy: Service; readonly how: string }
  /** Only a pseudonym (HMAC), or nothing of a student: it stays until its time is over. */
  | { readonly holds: 'pseudonym' | 'nothing' };

type Service = 'api-gateway' | 'mastery-worker' | 'prediction-service' | 'notification-service';
type KeyBuilder = Extract<keyof typeof keys, `${string}Key`>;

const deletedByWorker = {
  holds: 'student-in-key',
  erasedBy: 'mastery-worker',
  how: 'deleted with the erasure, and again after 10 minutes',
} as const;

const deletedByNotifications = {
  holds: 'student-in-key',
  erasedBy: 'notification-service',
  how: 'emptied when student.erased arrives, gone a second later',
} as const;

const takenOutOfCohorts = {
  holds: 'students-in-value',
  erasedBy: 'prediction-service',
  how: 'taken out when student.erased arrives',
} as const;

/**
 * Who holds what about a student, for every key builder: what `docs/privacy.md` says in words. The
 * compiler demands an entry for a new builder, and tests hold each service to its entries.
 */
export const STATE_HOLDINGS: Readonly<Record<KeyBuilder, Holding>> = {
  currentMasteryKey: {
    holds: 'student-in-key',
    erasedBy: 'mastery-worker',
    how: 'becomes a tombstone: positions, revision and outbox, for 91 days',
  },
  dailyMasteryKey: deletedByWorker,
  dailyComponentKey: deletedByWorker,
  recentActivityKey: deletedByWorker,
  checkpointKey: deletedByWorker,
  // Filled by prediction-service, which takes its own fill back when the student is gone by then.
  predictionKey: deletedByWorker,
  adaptivePathKey: deletedByWorker,
  pathRevisionKey: deletedByWorker,
  activeStudentsKey: {
    holds: 'students-in-value',
    erasedBy: 'mastery-worker',
    how: 'taken off the lists of the last 31 days with the second deletion',
  },
  erasuresKey: {
    holds: 'students-in-value',
    erasedBy: 'mastery-worker',
    how: 'taken off the list once the second deletion is done',
  },
  cohortMembersKey: takenOutOfCohorts,
  cohortRosterKey: takenOutOfCohorts,
  studentCohortsKey: {
    holds: 'student-in-key',
    erasedBy: 'prediction-service',
    how: 'emptied when student.erased arrives, gone a second later',
  },
  dueForecastsKey: {
    holds: 'student-in-key',
    erasedBy: 'prediction-service',
    how: 'deleted when student.erased arrives',
  },
  // A teacher's holds what was told about students: it is found by `toldToKey`.
  inboxKey: deletedByNotifications,
  toldToKey: {
    holds: 'student-in-key',
    erasedBy: 'notification-service',
    how: 'followed and emptied when student.erased arrives, gone a second later',
  },
  preferencesKey: deletedByNotifications,
  subscriptionsKey: deletedByNotifications,
  // Of teachers and platforms.
  webhooksKey: { holds: 'nothing' },
  webhookKey: { holds: 'nothing' },
  cohortTeachersKey: { holds: 'nothing' },
  teacherCohortsKey: { holds: 'nothing' },
  cachedMasteryKey: {
    holds: 'student-in-key',
    erasedBy: 'api-gateway',
    how: 'evicted when student.erased arrives; lives 5 minutes at most',
  },
  dueDeliveriesKey: {
    holds: 'students-in-value',
    erasedBy: 'notification-service',
    how: 'sent to nobody from student.erased on, taken out when it is due, 8 days later at most',
  },
  deliveriesCursorKey: { holds: 'nothing' },
  sentNotificationKey: { holds: 'pseudonym' },
  erasedRecipientKey: { holds: 'pseudonym' },
  processedKey: { holds: 'pseudonym' },
  // The trail of who saw what outlives an erasure: it is how one can be proved.
  auditHeadKey: { holds: 'pseudonym' },
  auditSegmentKey: { holds: 'pseudonym' },
  partitionPositionKey: { holds: 'nothing' },
  deadLetterPlaceKey: { holds: 'nothing' },
  deadLetterReviewKey: { holds: 'nothing' },
  operationKey: { holds: 'nothing' },
  // Counts over many students: no id, no pseudonym.
  modelKey: { holds: 'nothing' },
  cohortAggregateKey: { holds: 'nothing' },
};
