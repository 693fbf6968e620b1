export {
  PROBE_KEY,
  activeStudentsKey,
  adaptivePathKey,
  checkpointKey,
  cohortMembersKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  deadLetterReviewKey,
  erasuresKey,
  inboxKey,
  operationKey,
  partitionPositionKey,
  pathRevisionKey,
  predictionKey,
  processedKey,
  rateLimitKey,
  recentActivityKey,
  sentNotificationKey,
} from './keys.ts';
export { snapshotDays } from './snapshot-days.ts';
export { SNAPSHOT_DAYS, TTL_SECONDS } from './ttl.ts';
