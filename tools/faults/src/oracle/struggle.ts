import type { LearningEvent } from './schema.ts';
import { dayOf, isActivity } from './score.ts';

/** What a student's struggles are judged by: this life up to the event, and how the event left the score. */
export interface Moment {
  readonly life: readonly LearningEvent[];
  readonly score: number | null;
  /** The day, a day number, for which the score stands. */
  readonly day: number;
  /** When the broker took the event, milliseconds since the epoch. */
  readonly now: number;
}

/** What was told in this life: the newest day of an alert by pattern and topic, and scores of closed days. */
export interface Told {
  readonly alerted: ReadonlyMap<string, number>;
  readonly daily: readonly { readonly day: number; readonly score: number }[];
}

/** Nothing was told yet. */
export const NOTHING_TOLD: Told = { alerted: new Map(), daily: [] };

const NEWS_MS = 7 * 86_400_000;

/** The struggles that an event leads to, as `{pattern}` or `{pattern}/{topic}`, and what is told by then. */
export const strugglesOf = (
  before: Told,
  moment: Moment,
): { readonly told: Told; readonly struggles: readonly string[] } => {
  const event = moment.life.at(-1);
  if (event === undefined) return { told: before, struggles: [] };
  const day = dayOf(event.time);
  const isClose = event.data['reason'] === 'day_closed';
  const daily = isClose ? dailyAfter(before, day, moment) : before.daily;
  const found = isClose ? atDayEnd(moment, daily, day) : inEvent(moment.life, event);
  const isNews = Date.parse(event.time) > moment.now - NEWS_MS;
  const struggles = isNews
    ? found.filter((each) => day > (before.alerted.get(each) ?? -Infinity))
    : [];
  const alerted = new Map([...before.alerted, ...struggles.map((each) => [each, day] as const)]);
  return { told: { alerted, daily }, struggles };
};

const isPassed = ({ correct, score }: LearningEvent['data']) =>
  typeof correct === 'boolean' ? correct : (score as number) >= 0.5;

const inEvent = (life: readonly LearningEvent[], { type, data }: LearningEvent): string[] => {
  const topic = String(data['topic']);
  switch (type) {
    case 'quiz.completed': {
      const { total_questions: total, correct_answers: correct, score } = data;
      const isCounted = typeof total === 'number' && typeof correct === 'number';
      return (isCounted ? correct / total : Number(score)) < 0.5
        ? [`quiz_below_half/${topic}`]
        : [];
    }
    case 'help.requested':
      return data['message_kind'] === 'does_not_understand' ? [`does_not_understand/${topic}`] : [];
    case 'exercise.completed': {
      const tries = life.filter((each) => each.type === type && each.data['topic'] === topic);
      return [...repeatedError(tries), ...stuck(tries), ...inARow(tries)].map(
        (pattern) => `${pattern}/${topic}`,
      );
    }
    default:
      return [];
  }
};

const inARow = (tries: readonly LearningEvent[]): string[] =>
  tries.length - 1 - tries.findLastIndex(({ data }) => isPassed(data)) >= 5
    ? ['failed_in_a_row']
    : [];

const repeatedError = (tries: readonly LearningEvent[]): string[] => {
  const last = tries.at(-1)?.data;
  const error = last?.['error_type'];
  if (last === undefined || isPassed(last) || error === undefined) return [];
  const errors = tries
    .filter(({ data }) => !isPassed(data) && data['error_type'] !== undefined)
    .slice(-20);
  return errors.filter(({ data }) => data['error_type'] === error).length >= 3
    ? ['same_error_type']
    : [];
};

const stuck = (tries: readonly LearningEvent[]): string[] => {
  const last = tries.at(-1)?.data;
  const same = tries.filter(({ data }) => data['exercise_id'] === last?.['exercise_id']);
  const since = same.slice(same.findLastIndex(({ data }) => isPassed(data)) + 1);
  const seconds = since.reduce((sum, { data }) => sum + Number(data['duration_s'] ?? 0), 0);
  return seconds > 600 ? ['stuck_on_exercise'] : [];
};

const dailyAfter = ({ daily }: Told, day: number, moment: Moment): Told['daily'] => {
  const isNewer = day > (daily.at(-1)?.day ?? -Infinity);
  if (moment.day !== day || moment.score === null || !isNewer) return daily;
  return [...daily, { day, score: Number(moment.score.toFixed(4)) }];
};

const atDayEnd = (
  { life, day: newest, score }: Moment,
  daily: Told['daily'],
  day: number,
): string[] => {
  const days = life.filter(isActivity).map(({ time }) => dayOf(time));
  const last = Math.max(...days.filter((each) => each <= day && each > Math.max(...days) - 14));
  const quiet = day - last === 7 ? ['no_activity'] : [];
  const [a, b, c] = daily.slice(-3).map((each) => each.score);
  if (
    newest !== day ||
    last !== day ||
    score === null ||
    a === undefined ||
    b === undefined ||
    c === undefined
  ) {
    return quiet;
  }
  return b <= a - 0.0001 && c <= b - 0.0001 ? [...quiet, 'falling_trend'] : quiet;
};
