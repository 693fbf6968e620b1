const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Time to live in seconds, by kind of key; a kind that is not listed never expires. */
export const TTL_SECONDS = {
  dailyMastery: 90 * DAY,
  recentActivity: 30 * DAY,
  processed: 7 * DAY,
  prediction: HOUR,
  adaptivePath: DAY,
  inbox: 90 * DAY,
  sentNotification: 30 * DAY,
} as const;
