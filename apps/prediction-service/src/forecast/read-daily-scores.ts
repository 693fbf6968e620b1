import type { Snapshot } from '@mastery/domain-scoring';
import type { StateStore } from '@mastery/ports';
import { dailyMasteryKey } from '@mastery/state-keys';
import { dailyScores, forecastDays } from '@mastery/student-state';

/** A student's scores of the days that a forecast is made from, oldest first. @param today the last of them */
export const readDailyScores = async (
  store: Pick<StateStore, 'getMany'>,
  studentId: string,
  today: string,
): Promise<readonly Snapshot[]> => {
  const days = forecastDays(today);
  const found = await store.getMany(days.map((day) => dailyMasteryKey(studentId, day)));
  return dailyScores(days, (day) => found.get(dailyMasteryKey(studentId, day))?.value);
};
