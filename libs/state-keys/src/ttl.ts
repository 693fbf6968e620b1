const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Daily snapshots are kept this long; an older day gets none. */
export const SNAPSHOT_DAYS = 90;

/** Time to live in seconds, by kind of key; a kind that is not listed never expires. */
export const TTL_SECONDS = {
  dailyMastery: SNAPSHOT_DAYS * DAY,
  recentActivity: 30 * DAY,
  processed: 7 * DAY,
  /** A replay of a dead letter is remembered as long as the dead letter stands. */
  processedReplay: 31 * DAY,
  activeStudents: 31 * DAY,
  checkpoint: 100 * DAY,
  /** Log retention + 1 day: no record that the tombstone must refuse is older. */
  tombstone: 91 * DAY,
  deadLetterReview: 30 * DAY,
  operation: 7 * DAY,
  cachedMastery: 300,
  /** At most: as long as it takes to fill an empty bucket. */
  rateLimit: 60,
  streamTicket: 30,
  prediction: HOUR,
  /** Until the day after next is over, and a day for whoever is late. */
  dueForecasts: 4 * DAY,
  adaptivePath: DAY,
  inbox: 90 * DAY,
  /** From when a token last named the cohort. */
  cohortTeachers: 90 * DAY,
  sentNotification: 30 * DAY,
  /** From when it is due: nothing that is due is lost while nobody sends for so long. */
  dueDeliveries: 30 * DAY,
  /**
   * No result that must not be delivered any more is older (they are kept for 7 days), and no notification that
   * is planned: it waits for the weekly digest and quiet hours, and is given up 3 days later.
   */
  erasedRecipient: 12 * DAY,
  cohortAggregate: 365 * DAY,
  /** From the last time it was written. */
  auditHead: 365 * DAY,
  /** From the first entry on; all are of one day, and each is kept for a year. */
  auditSegment: 366 * DAY,
  /** A value that is to go under an ETag, which a deletion cannot carry. */
  emptied: 1,
} as const;
