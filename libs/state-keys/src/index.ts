export {
  COHORTS_KEY,
  PLATFORMS_KEY,
  PROBE_KEY,
  activeStudentsKey,
  adaptivePathKey,
  auditHeadKey,
  auditSegmentKey,
  cachedMasteryKey,
  checkpointKey,
  cohortAggregateKey,
  cohortMembersKey,
  cohortRosterKey,
  cohortTeachersKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  deadLetterPlaceKey,
  deadLetterReviewKey,
  deliveriesCursorKey,
  dueDeliveriesKey,
  dueForecastsKey,
  erasedRecipientKey,
  erasuresKey,
  inboxKey,
  modelKey,
  operationKey,
  partitionPositionKey,
  pathRevisionKey,
  predictionKey,
  preferencesKey,
  processedKey,
  recentActivityKey,
  sentNotificationKey,
  studentCohortsKey,
  subscriptionsKey,
  teacherCohortsKey,
  toldToKey,
  webhookKey,
  webhooksKey,
} from './keys.ts';
export { STATE_HOLDINGS } from './holdings.ts';
export type { Holding } from './holdings.ts';
export { sentNotificationParts } from './sent-notification-parts.ts';
export { rateLimitKey } from './rate-limit-key.ts';
export { streamTicketKey } from './stream-ticket-key.ts';
export { checkpointMonths, snapshotDates } from './standing-days.ts';
export { snapshotDays } from './snapshot-days.ts';
export { SNAPSHOT_DAYS, TTL_SECONDS } from './ttl.ts';
