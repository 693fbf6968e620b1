import {
  EMPTY_EVIDENCE,
  calculate,
  indexCurriculum,
  openScoreboard,
} from '@mastery/domain-scoring';
import type { LearningEvent } from '@mastery/event-schemas';
import { type Outcome, learn, newLearner, openLearner } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { createRandom } from '../random.ts';
import { type Cost, costOf } from './measure.ts';

const OPERATIONS = 100_000;
const MINUTE_MS = 60_000;
const { parameters } = SHIPPED_MODEL;

const outcomes = (topics: number): readonly Outcome[] => {
  const random = createRandom(1);
  return Array.from({ length: OPERATIONS }, (_, n) => ({
    at: n * MINUTE_MS,
    key: String(n).padStart(9, '0'),
    topic: `topic-${random.below(topics)}`,
    difficulty: random.normal(),
    doubt: 0.3,
    share: random.next() < 0.7 ? 1 : 0,
    weight: 1,
  }));
};

const events = (count: number): readonly LearningEvent[] => {
  const random = createRandom(2);
  return Array.from({ length: count }, (_, n) => {
    const topic = `topic-${random.below(12)}`;
    const envelope = {
      specversion: '1.0' as const,
      id: '7d9f5c1e-58a4-4a55-9c9f-3a8d1a5f0001',
      source: 'urn:bench',
      subject: 'ada',
      time: new Date(Date.UTC(2026, 0, 1) + n * 10 * MINUTE_MS).toISOString(),
    };
    if (n % 3 === 0) {
      const data = { topic, quiz_id: `q${random.below(50)}`, score: random.next() };
      return { ...envelope, type: 'quiz.completed', data };
    }
    const exercise = `e${random.below(80)}`;
    const data = { topic, exercise_id: exercise, correct: random.next() < 0.7 };
    return { ...envelope, type: 'exercise.completed', data };
  });
};

/** The arithmetic of a belief update alone, on numbers that nobody keeps. */
const bareUpdate = (): Cost => {
  const all = outcomes(12);
  return costOf('bare arithmetic of one update (baseline)', OPERATIONS, () => {
    let [mean, variance] = [0, 1.7];
    for (const { difficulty, doubt, share } of all) {
      const { step, shrink } = learn(mean - difficulty, variance + doubt, share, 1);
      mean += variance * step;
      variance = variance - variance * variance * shrink + parameters.studentDrift;
    }
    if (Number.isNaN(mean)) throw new Error('not a number');
  });
};

const beliefUpdate = (topics: number): Cost => {
  const all = outcomes(topics);
  return costOf(`belief update, student with ${topics} topics`, OPERATIONS, () => {
    const learner = openLearner(newLearner(parameters), parameters);
    for (const outcome of all) learner.observe(outcome);
  });
};

const FOLDED = 20_000;
const fold = (history: number): Cost => {
  const all = events(history + FOLDED);
  const before = all.slice(0, history);
  const board = openScoreboard(EMPTY_EVIDENCE, indexCurriculum(null));
  for (const event of before) board.apply(event);
  const evidence = board.evidence();
  const more = all.slice(history);
  const name = `fold of one event with its score, ${history} events of history`;
  return costOf(name, FOLDED, () => {
    const fresh = openScoreboard(evidence, indexCurriculum(null));
    for (const event of more) {
      fresh.apply(event);
      calculate({ components: fresh.components().scores });
    }
  });
};

const bareFold = (): Cost => {
  const texts = events(FOLDED).map((event) => JSON.stringify(event));
  return costOf('JSON.parse of one event (baseline)', FOLDED, () => {
    for (const text of texts) JSON.parse(text);
  });
};

const costs = [
  bareUpdate(),
  ...[1, 12, 200].map(beliefUpdate),
  bareFold(),
  ...[10, 500, 10_000].map(fold),
];
console.table(
  costs.map(({ name, microseconds, perSecond }) => ({
    scenario: name,
    'µs of CPU': Number(microseconds.toFixed(3)),
    'per second': Math.round(perSecond),
  })),
);
