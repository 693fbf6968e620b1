import type { Snapshot } from '../forecast/forecast.ts';
import { own } from '../own.ts';
import type { Struggle } from './struggle.ts';

/** What detection remembers of a topic. */
export interface TopicStruggle {
  /** Failed attempts since the last passed one. */
  readonly failures: number;
  /** Error types of the newest failed attempts, oldest first. */
  readonly errors: readonly string[];
  /** Seconds spent on exercises that are not passed, by exercise, the newest last. */
  readonly seconds: readonly (readonly [exercise: string, seconds: number])[];
}

/** What detection remembers of a student: bounded for each topic, topics bounded by the evidence. */
export interface StruggleState {
  readonly topics: Readonly<Record<string, TopicStruggle>>;
  /** The newest day number of an alert, by pattern and topic. */
  readonly alerted: Readonly<Record<string, number>>;
  /** Scores of the newest days that were closed, oldest first: as many as a trend needs. */
  readonly daily: readonly Snapshot[];
}

/** A student of whom nothing is remembered. */
export const NO_STRUGGLE: StruggleState = { topics: {}, alerted: {}, daily: [] };

const QUIET_TOPIC: TopicStruggle = { failures: 0, errors: [], seconds: [] };

/** How many failed attempts and open exercises of a topic are remembered. */
export const REMEMBERED = 20;

/** What is remembered of a topic. */
export const topicStruggle = ({ topics }: StruggleState, topic: string): TopicStruggle =>
  own(topics, topic) ?? QUIET_TOPIC;

/** The state with a topic's memory replaced. */
export const remember = (
  state: StruggleState,
  topic: string,
  memory: TopicStruggle,
): StruggleState => ({ ...state, topics: { ...state.topics, [topic]: memory } });

/** The state with the score of a closed day; a day that is not newer than those known changes nothing. */
export const rememberDay = (
  state: StruggleState,
  snapshot: Snapshot,
  days: number,
): StruggleState => {
  const newest = state.daily.at(-1);
  if (newest !== undefined && newest.date >= snapshot.date) return state;
  return { ...state, daily: [...state.daily, snapshot].slice(-days) };
};

/** Under which an alert is remembered. */
export const alertKey = (pattern: string, topic: string): string => `${pattern}/${topic}`;

/** What was found and may be told: at most one alert for each pattern, topic and day. */
export const alertOnce = (
  state: StruggleState,
  found: readonly Struggle[],
  day: number,
): { readonly state: StruggleState; readonly alerts: readonly Struggle[] } => {
  const alerts: Struggle[] = [];
  const alerted: Record<string, number> = { ...state.alerted };
  for (const struggle of found) {
    const key = alertKey(struggle.pattern, struggle.topic ?? '');
    if ((alerted[key] ?? -Infinity) >= day) continue;
    alerted[key] = day;
    alerts.push(struggle);
  }
  return { state: alerts.length === 0 ? state : { ...state, alerted }, alerts };
};
