import { type Snapshot, calculatedResult } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import { snapshotDays } from '@mastery/state-keys';

/** Forecasts look back so many days, as they were trained and measured. */
const FORECAST_DAYS = 28;

/** The days, `YYYY-MM-DD`, whose scores a forecast is made from, oldest first. @param today the last of them */
export const forecastDays = (today: string): readonly string[] =>
  snapshotDays(today).slice(0, FORECAST_DAYS).toReversed();

/**
 * Scores at the end of days as calculated: what was ruled about a score is no part of where it is heading.
 * @param snapshot what is stored of a day, `student:{id}:mastery:{date}`; undefined without activity
 */
export const dailyScores = (
  days: readonly string[],
  snapshot: (date: string) => string | undefined,
): readonly Snapshot[] =>
  days.flatMap((date): readonly Snapshot[] => {
    const text = snapshot(date);
    if (text === undefined) return [];
    const { mastery_score: score } = calculatedResult(JSON.parse(text) as MasteryResult);
    return score === null ? [] : [{ date, score }];
  });
