const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Daily snapshots are kept this long; an older day gets none. */
export const SNAPSHOT_DAYS = 90;

/** Time to live in seconds, by kind of key; a kind that is not listed never expires. */
export const TTL_SECONDS = {
  dailyMastery: SNAPSHOT_DAYS * DAY,
  recentActivity: 30 * DAY,
  processed: 7 * DAY,
  prediction: HOUR,
  adaptivePath: DAY,
  inbox: 90 * DAY,
  sentNotification: 30 * DAY,
} as const;
