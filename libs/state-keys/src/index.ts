export {
  PROBE_KEY,
  adaptivePathKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  inboxKey,
  partitionPositionKey,
  pathRevisionKey,
  predictionKey,
  processedKey,
  recentActivityKey,
  sentNotificationKey,
} from './keys.ts';
export { snapshotDays } from './snapshot-days.ts';
export { SNAPSHOT_DAYS, TTL_SECONDS } from './ttl.ts';
