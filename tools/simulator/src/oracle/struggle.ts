import type { LearningEvent } from '@mastery/event-schemas';
import { activeDays, dayOfEvent, ofType, timeOf } from './reckoning/components.ts';
import type { Reckoned } from './reckoning/reckon.ts';

/** What was told of a student's struggle so far in this life. */
export interface Told {
  /** The newest day of an alert, by `{pattern}` or `{pattern}/{topic}`. */
  readonly alerted: Readonly<Record<string, number>>;
  /** Scores of closed days, oldest first. */
  readonly daily: readonly { readonly day: number; readonly score: number }[];
}

/** Nothing told yet. */
export const NOTHING_TOLD: Told = { alerted: {}, daily: [] };

const NEWS_MS = 7 * 86_400_000;

/** The struggles that an event must be followed by, and what is told by then. */
export const strugglesAfter = (
  before: Told,
  life: readonly LearningEvent[],
  { mastery, now }: { readonly mastery: Reckoned; readonly now: number },
): { readonly told: Told; readonly scopes: readonly string[] } => {
  const event = life.at(-1);
  if (event === undefined) return { told: before, scopes: [] };
  const day = dayOfEvent(event);
  const isDayClose =
    event.type === 'mastery.calculation.requested' && event.data.reason === 'day_closed';
  const daily = isDayClose ? dailyAfter(before, day, mastery) : before.daily;
  const found = isDayClose ? atDayEnd(life, daily, day, mastery) : inEvent(life, event);
  const isNews = timeOf(event) > now - NEWS_MS;
  const scopes = isNews ? found.filter((scope) => day > (before.alerted[scope] ?? -Infinity)) : [];
  const alerts = Object.fromEntries(scopes.map((scope) => [scope, day]));
  return { told: { alerted: { ...before.alerted, ...alerts }, daily }, scopes };
};

const inEvent = (life: readonly LearningEvent[], event: LearningEvent): readonly string[] => {
  if (event.type === 'quiz.completed') {
    const { topic, score, total_questions: total, correct_answers: correct } = event.data;
    const share = total !== undefined && correct !== undefined ? correct / total : (score ?? 0);
    return share < 0.5 ? [`quiz_below_half/${topic}`] : [];
  }
  if (event.type !== 'exercise.completed') return [];
  const { topic } = event.data;
  const tries = ofType(life, 'exercise.completed').filter(({ data }) => data.topic === topic);
  const lastPass = tries.findLastIndex(({ data }) => data.correct ?? (data.score ?? 0) >= 0.5);
  return tries.length - 1 - lastPass >= 5 ? [`failed_in_a_row/${topic}`] : [];
};

const dailyAfter = ({ daily }: Told, day: number, mastery: Reckoned): Told['daily'] => {
  const isNewer = day > (daily.at(-1)?.day ?? -Infinity);
  if (mastery.day !== day || mastery.score === null || !isNewer) return daily;
  return [...daily, { day, score: Math.round(mastery.score * 10_000) / 10_000 }];
};

const atDayEnd = (
  life: readonly LearningEvent[],
  daily: Told['daily'],
  day: number,
  mastery: Reckoned,
): readonly string[] => {
  const days = activeDays(life);
  const window = days.filter((each) => each > (days.at(-1) ?? 0) - 14);
  const last = window.findLast((each) => each <= day);
  const quiet = last !== undefined && day - last === 7 ? ['no_activity'] : [];
  const [first, second, third] = daily.slice(-3).map(({ score }) => score);
  const isOfDay = mastery.day === day && mastery.score !== null && last === day;
  if (!isOfDay || first === undefined || second === undefined || third === undefined) return quiet;
  const isFalling = second <= first - 0.0001 && third <= second - 0.0001;
  return isFalling ? [...quiet, 'falling_trend'] : quiet;
};
