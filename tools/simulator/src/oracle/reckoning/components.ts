import {
  COMPONENTS,
  type Component,
  type LearningEvent,
  type LearningEventOf,
  type LearningEventType,
} from '@mastery/event-schemas';
import type { Scores } from './formula.ts';
import { exemptedIn } from './rulings.ts';

const DAY_MS = 86_400_000;
const HALF_LIFE_MS = 30 * DAY_MS;
const DIFFICULTY = { beginner: 0.8, intermediate: 1, advanced: 1.2 } as const;

/** Day number of an event's own time. */
export const dayOfEvent = ({ time }: LearningEvent): number =>
  Math.floor(timeOf({ time }) / DAY_MS);
/** An event's own time, milliseconds since the epoch. */
export const timeOf = ({ time }: Pick<LearningEvent, 'time'>): number => Date.parse(time);
/** What is left of a weight after `ms` milliseconds. */
export const fading = (ms: number): number => Math.pow(0.5, ms / HALF_LIFE_MS);

/** Which component an event is evidence for, by its type. */
const EVIDENCE: Readonly<Partial<Record<LearningEventType, Component>>> = {
  'exercise.completed': 'completion',
  'quiz.completed': 'quiz',
  'quality.assessed': 'quality',
};
/** Acts of the student: days with one are active days. */
const ACTS: readonly LearningEventType[] = [
  'exercise.completed',
  'quiz.completed',
  'activity.recorded',
  'help.requested',
];

/** Whether it is a piece of evidence. */
export const isPiece = ({ type }: LearningEvent): boolean => EVIDENCE[type] !== undefined;

/** Events of one type, out of many. */
export const ofType = <Type extends LearningEventType>(
  events: readonly LearningEvent[],
  type: Type,
): readonly LearningEventOf<Type>[] =>
  events.filter((event): event is LearningEventOf<Type> => event.type === type);

/** Days, as day numbers, on which the student did something, ascending. */
export const activeDays = (events: readonly LearningEvent[]): readonly number[] => {
  const days = new Set(events.filter(({ type }) => ACTS.includes(type)).map(dayOfEvent));
  return [...days].sort((a, b) => a - b);
};

/** Active days of the last 14 ÷ 10, at most 1, × 0.9 per inactive day after the first. */
const consistency = (events: readonly LearningEvent[], today: number): number | undefined => {
  const days = activeDays(events);
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const recent = days.filter((day) => day > today - 14).length;
  return Math.min(1, recent / 10) * Math.pow(0.9, Math.max(0, today - last - 1));
};

/** Passed distinct exercises ÷ those there are, by difficulty; and how many: exempted ones are neither. */
const completionOf = (
  events: readonly LearningEventOf<'exercise.completed'>[],
  exempted: ReadonlySet<string>,
): { readonly share: number; readonly size: number } | undefined => {
  if (events.length === 0) return undefined;
  const weights = new Map<string, number>();
  const passed = new Set<string>();
  for (const { data } of events) {
    const weight = DIFFICULTY[data.difficulty ?? 'intermediate'];
    weights.set(data.exercise_id, Math.max(weight, weights.get(data.exercise_id) ?? 0));
    if (data.correct ?? (data.score ?? 0) >= 0.5) passed.add(data.exercise_id);
  }
  const isOut = (id: string) => exempted.has(id) && !passed.has(id);
  for (const id of [...weights.keys()].filter(isOut)) weights.delete(id);
  if (weights.size === 0) return undefined;
  const out = [...exempted].filter(isOut).length;
  const told = events
    .map((event) => ({ at: timeOf(event), count: event.data.total_exercises }))
    .filter(({ count }) => count !== undefined)
    .sort((a, b) => b.at - a.at || (b.count ?? 0) - (a.count ?? 0))[0]?.count;
  const unseen = Math.max(0, (told ?? 0) - out - weights.size);
  const sum = (ids: Iterable<string>) =>
    [...ids].reduce((all, id) => all + (weights.get(id) ?? 0), 0);
  const share = Math.min(1, sum(passed) / (sum(weights.keys()) + unseen));
  return { share, size: weights.size + unseen };
};

/** A mean of values in which each fades with its age. */
const fadingMean = (
  pieces: readonly { readonly at: number; readonly value: number; readonly weight: number }[],
): number | undefined => {
  if (pieces.length === 0) return undefined;
  const newest = Math.max(...pieces.map(({ at }) => at));
  const weigh = ({ at, weight }: { at: number; weight: number }) => weight * fading(newest - at);
  const total = pieces.reduce((sum, each) => sum + weigh(each), 0);
  return pieces.reduce((sum, each) => sum + weigh(each) * each.value, 0) / total;
};

const quizMean = (events: readonly LearningEvent[]): number | undefined =>
  fadingMean(
    ofType(events, 'quiz.completed').map((event) => {
      const { total_questions: total, correct_answers: correct, score, answers } = event.data;
      const isCounted = total !== undefined && correct !== undefined;
      return {
        at: timeOf(event),
        value: isCounted ? correct / total : (score ?? 0),
        weight: Math.max(1, total ?? answers?.length ?? 10),
      };
    }),
  );

const qualityMean = (events: readonly LearningEvent[]): number | undefined =>
  fadingMean(
    ofType(events, 'quality.assessed').map((event) => {
      const { code_quality, correctness, efficiency, peer_review } = event.data;
      const parts = [code_quality, correctness, efficiency, peer_review].filter(
        (part) => part !== undefined,
      );
      const value = parts.reduce((sum, part) => sum + part, 0) / parts.length;
      return { at: timeOf(event), value, weight: 1 };
    }),
  );

const inTopic = (events: readonly LearningEvent[], topic: string): readonly LearningEvent[] =>
  events.filter((event) => topicOf(event) === topic);

const completionIn = (events: readonly LearningEvent[], topic: string) =>
  completionOf(ofType(inTopic(events, topic), 'exercise.completed'), exemptedIn(events, topic));

/** The topic in which an event leaves something; an activity may name one but leaves nothing in it. */
export const topicOf = (event: LearningEvent): string | undefined =>
  event.type !== 'activity.recorded' && 'topic' in event.data ? event.data.topic : undefined;

/** Topics in the order in which they came up. */
export const topicsOf = (events: readonly LearningEvent[]): readonly string[] => [
  ...new Set(events.map(topicOf).filter((topic) => topic !== undefined)),
];

/** Scores that an upstream system gave and that no newer evidence has ended. */
export const givenScores = (
  events: readonly LearningEvent[],
): Readonly<Partial<Record<Component, { readonly score: number; readonly at: number }>>> => {
  const given: Partial<Record<Component, { score: number; at: number }>> = {};
  const newest = (component: Component) =>
    Math.max(
      ...events
        .filter(({ type }) =>
          component === 'consistency' ? ACTS.includes(type) : EVIDENCE[type] === component,
        )
        .map(timeOf),
    );
  for (const event of ofType(events, 'mastery.calculation.requested')) {
    for (const component of COMPONENTS) {
      const score = event.data.components?.[component];
      const at = timeOf(event);
      if (score !== undefined && at >= (given[component]?.at ?? -Infinity)) {
        given[component] = { score, at };
      }
    }
  }
  return Object.fromEntries(
    Object.entries(given).filter(([component, { at }]) => newest(component as Component) <= at),
  );
};

/** The student's components as of a day: as given, else from evidence. */
export const componentsOf = (events: readonly LearningEvent[], today: number): Scores => {
  const begun = topicsOf(events)
    .map((topic) => completionIn(events, topic))
    .filter((completion) => completion !== undefined);
  const size = begun.reduce((sum, topic) => sum + topic.size, 0);
  const derived: Record<Component, number | undefined> = {
    completion:
      size === 0 ? undefined : begun.reduce((sum, each) => sum + each.share * each.size, 0) / size,
    quiz: quizMean(events),
    quality: qualityMean(events),
    consistency: consistency(events, today),
  };
  const given = givenScores(events);
  return present(
    Object.fromEntries(COMPONENTS.map((name) => [name, given[name]?.score ?? derived[name]])),
  );
};

/** The components of one topic; consistency is the student's, once something was done in the topic. */
export const componentsOfTopic = (
  events: readonly LearningEvent[],
  topic: string,
  studentConsistency: number | undefined,
): Scores => {
  const own = inTopic(events, topic);
  const scores = present({
    completion: completionIn(events, topic)?.share,
    quiz: quizMean(own),
    quality: qualityMean(own),
  });
  if (Object.keys(scores).length === 0) return {};
  return present({ ...scores, consistency: studentConsistency });
};

const present = (scores: Readonly<Record<string, number | undefined>>): Scores =>
  Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== undefined));
