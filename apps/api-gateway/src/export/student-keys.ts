import { COMPONENTS } from '@mastery/event-schemas';
import {
  adaptivePathKey,
  checkpointKey,
  checkpointMonths,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  dueForecastsKey,
  inboxKey,
  pathRevisionKey,
  predictionKey,
  preferencesKey,
  recentActivityKey,
  snapshotDates,
  studentCohortsKey,
  subscriptionsKey,
} from '@mastery/state-keys';

/**
 * Every key of the state store whose name holds the student's id, whether it stands or not: enumerated,
 * none scanned for.
 * @param now milliseconds since the epoch
 */
export const keysOfStudent = (studentId: string, now: number) => ({
  currentMastery: currentMasteryKey(studentId),
  recentActivity: recentActivityKey(studentId),
  prediction: predictionKey(studentId),
  learningPath: adaptivePathKey(studentId),
  learningPathRevision: pathRevisionKey(studentId),
  notifications: inboxKey(studentId),
  notificationPreferences: preferencesKey(studentId),
  notificationSubscriptions: subscriptionsKey(studentId),
  cohorts: studentCohortsKey(studentId),
  forecastsDue: dueForecastsKey(studentId),
  checkpoints: checkpointMonths(now).map((month) => ({
    month,
    key: checkpointKey(studentId, month),
  })),
  snapshots: snapshotDates(now).map((date) => ({
    date,
    mastery: dailyMasteryKey(studentId, date),
    components: COMPONENTS.map((component) => ({
      component,
      key: dailyComponentKey(studentId, date, component),
    })),
  })),
});
/** The keys of a student. */
export type StudentKeys = ReturnType<typeof keysOfStudent>;

/** All of them in a row. */
export const allKeys = ({ checkpoints, snapshots, ...single }: StudentKeys): readonly string[] => [
  ...Object.values(single),
  ...checkpoints.map(({ key }) => key),
  ...snapshots.flatMap(({ mastery, components }) => [mastery, ...components.map(({ key }) => key)]),
];
