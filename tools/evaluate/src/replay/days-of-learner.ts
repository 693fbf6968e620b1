import {
  type Components,
  EMPTY_EVIDENCE,
  type Snapshot,
  calculate,
  dayOf,
  indexCurriculum,
  openScoreboard,
} from '@mastery/domain-scoring';

import {
  type Population,
  difficultyOf,
  itemKey,
  itemOf,
  logistic,
  moderated,
  newLearner,
  openLearner,
} from '@mastery/learner-model';
import type { Score } from '../data/oulad.ts';
import { eventsOfScore } from './events-of-score.ts';
import type { Setting } from './held-out.ts';

const DAY_MS = 86_400_000;
/** The engine closes the days of students active within this many. */
const WATCHED_DAYS = 30;
const NO_CURRICULUM = indexCurriculum(null);

/** A learner at the end of a day, as the engine has them. */
export interface Day extends Snapshot {
  readonly day: number;
  readonly components: Components['scores'];
  readonly chance: number;
  readonly evidenceCount: number;
  readonly gapDays: number;
  readonly activeDays: number;
  readonly missing: number;
}

/** Every day of a learner from the first score to 30 days after the last; at most 4 a week matter. */
export const daysOfLearner = (
  scores: readonly Score[],
  population: Population,
  { parameters, gradedWeight }: Setting,
): readonly Day[] => {
  const board = openScoreboard(EMPTY_EVIDENCE, NO_CURRICULUM);
  const learner = openLearner(newLearner(parameters), parameters);
  const byDay = Map.groupBy(scores, ({ at }) => Math.floor(at / DAY_MS));
  const first = Math.min(...byDay.keys());
  const last = Math.max(...byDay.keys());
  const days: Day[] = [];
  let done = 0;
  let lastActive = first;
  const active: number[] = [];
  for (let day = first; day <= last + WATCHED_DAYS; day += 1) {
    for (const score of byDay.get(day) ?? []) {
      for (const event of eventsOfScore(score)) board.apply(event);
      const item = itemOf(population, itemKey(score.topic, score.item), parameters);
      const topic = difficultyOf(population, score.topic, parameters);
      learner.observe({
        at: score.at,
        key: score.item,
        topic: score.topic,
        difficulty: item.mean + topic.mean,
        doubt: item.variance + topic.variance,
        share: score.share,
        weight: gradedWeight,
      });
      done += score.type === 'CMA' ? 1 : 2;
      lastActive = day;
      if (active.at(-1) !== day) active.push(day);
    }
    if (day - lastActive > WATCHED_DAYS) continue;
    const { scores: components } = board.components(day);
    const { ability } = learner.core();
    days.push({
      day,
      date: dayOf(day),
      components,
      score: calculate({ components }).mastery_score ?? 0,
      chance: logistic(moderated(parameters.intercept + ability.mean, ability.variance)),
      evidenceCount: done,
      gapDays: day - lastActive,
      activeDays: active.filter((each) => each > day - 14).length,
      missing: scores[Math.min(scores.length - 1, learner.core().count)]?.missing ?? 0,
    });
  }
  return days;
};
