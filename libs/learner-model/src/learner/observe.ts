import type { BeliefParameters } from '../belief/belief.ts';
import { faded } from '../belief/fade.ts';
import { towards } from '../belief/move.ts';
import { learn } from '../belief/posterior.ts';
import { type LearnerCore, NO_OUTCOMES, type Tally, type TopicCore } from './core.ts';
import type { Outcome } from './outcome.ts';

const DAY_MS = 86_400_000;
/** What an outcome leaves of the weight of those before it, over all topics and within one. */
const KEPT_OVERALL = 0.9;
const KEPT_IN_TOPIC = 0.75;

/** A core that one fold owns: it alone may put new topics into it. */
export type OwnedCore = { -readonly [Key in keyof LearnerCore]: LearnerCore[Key] } & {
  topics: Record<string, TopicCore>;
};

/** A copy that may be changed without anyone noticing. */
export const owned = (core: LearnerCore): OwnedCore => ({ ...core, topics: { ...core.topics } });

/** A topic of a core as it stands at an instant, faded until then; the prior for one never seen. */
export const topicAt = (
  core: LearnerCore,
  topic: string,
  at: number,
  { topicVariance, halfLifeDays }: BeliefParameters,
): TopicCore => {
  const known = Object.hasOwn(core.topics, topic) ? core.topics[topic] : undefined;
  if (known === undefined) {
    const belief = { mean: 0, variance: topicVariance };
    return { belief, recent: NO_OUTCOMES, all: NO_OUTCOMES, count: 0, at };
  }
  const belief = faded(known.belief, topicVariance, (at - known.at) / DAY_MS, halfLifeDays);
  return { ...known, belief };
};

/**
 * Folds one outcome into an owned core, in place: O(1), whatever the number of topics. An outcome older
 * than its topic's newest counts at its own time: what it teaches about the topic has faded since.
 */
export const observe = (
  core: OwnedCore,
  outcome: Outcome,
  parameters: BeliefParameters,
): Change => {
  const { at, share, weight, difficulty, doubt } = outcome;
  const topic = topicAt(core, outcome.topic, at, parameters);
  const { intercept, studentDrift, topicDrift, topicVariance, halfLifeDays } = parameters;
  const mean = intercept + core.ability.mean + topic.belief.mean - difficulty;
  const variance = core.ability.variance + topic.belief.variance + doubt;
  const lesson = learn(mean, variance, share, weight);
  const late = Math.max(0, topic.at - at) / DAY_MS;
  const learned = towards(topic.belief, lesson, topicDrift);
  const kept = 2 ** (-late / halfLifeDays);
  core.ability = towards(core.ability, lesson, studentDrift);
  const changed: TopicCore = {
    belief:
      late === 0
        ? learned
        : {
            mean: topic.belief.mean + (learned.mean - topic.belief.mean) * kept,
            variance: Math.min(
              topicVariance,
              topic.belief.variance + (learned.variance - topic.belief.variance) * kept,
            ),
          },
    recent: counted(topic.recent, share, KEPT_IN_TOPIC),
    all: counted(topic.all, share, 1),
    count: topic.count + 1,
    at: Math.max(topic.at, at),
  };
  put(core.topics, outcome.topic, changed);
  count(core, share, at);
  const { ability, recent, all, count: n, last, activeDays, at: newest } = core;
  return {
    id: outcome.topic,
    topic: changed,
    ability,
    recent,
    all,
    count: n,
    last,
    activeDays,
    at: newest,
  };
};

/** What an outcome left: everything of a core that it may change. */
export interface Change extends Omit<LearnerCore, 'topics'> {
  readonly id: string;
  readonly topic: TopicCore;
}

/** Takes over what an outcome left in another core that had seen the same before it. */
export const adopt = (core: OwnedCore, change: Change): void => {
  put(core.topics, change.id, change.topic);
  core.ability = change.ability;
  core.recent = change.recent;
  core.all = change.all;
  core.count = change.count;
  core.last = change.last;
  core.activeDays = change.activeDays;
  core.at = change.at;
};

// A topic may be called __proto__; assigned, it would be no entry.
const put = (topics: Record<string, TopicCore>, topic: string, value: TopicCore): void => {
  if (topic === '__proto__') {
    Object.defineProperty(topics, topic, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else topics[topic] = value;
};

const count = (core: OwnedCore, share: number, at: number): void => {
  core.recent = counted(core.recent, share, KEPT_OVERALL);
  core.all = counted(core.all, share, 1);
  core.count += 1;
  const newest = core.at === null || at >= core.at;
  const sameDay = core.at !== null && Math.floor(core.at / DAY_MS) >= Math.floor(at / DAY_MS);
  if (!sameDay) core.activeDays += 1;
  if (!newest) return;
  core.at = at;
  core.last = share;
};

const counted = ({ sum, weight }: Tally, share: number, kept: number): Tally => ({
  sum: sum * kept + share,
  weight: weight * kept + 1,
});
