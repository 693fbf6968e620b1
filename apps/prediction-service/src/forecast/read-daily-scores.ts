import type { Snapshot } from '@mastery/domain-scoring';
import type { StateStore } from '@mastery/ports';
import { dailyMasteryKey } from '@mastery/state-keys';
import { dailyScores, forecastDays } from '@mastery/student-state';
import { readEach } from '../analytics/read-chunked.ts';

type Scores = readonly Snapshot[];

/** Scores of the days that a forecast is made from, oldest first, by student. @param today the last of them */
export const readDailyScoresOf = async (
  store: Pick<StateStore, 'getMany'>,
  students: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Scores>> => {
  const days = forecastDays(today);
  const keys = students.flatMap((student) => days.map((day) => dailyMasteryKey(student, day)));
  const found = await readEach(store, keys, (key) => key);
  return new Map(
    students.map((student): [string, Scores] => [
      student,
      dailyScores(days, (day) => found.get(dailyMasteryKey(student, day))?.value),
    ]),
  );
};

/** A student's scores of the days that a forecast is made from, oldest first. @param today the last of them */
export const readDailyScores = async (
  store: Pick<StateStore, 'getMany'>,
  student: string,
  today: string,
): Promise<Scores> => (await readDailyScoresOf(store, [student], today)).get(student) ?? [];
