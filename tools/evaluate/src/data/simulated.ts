import { logistic } from '@mastery/learner-model';
import { type Random, createRandom } from '../random.ts';
import { type Answer, byTime } from './answer.ts';

const DAY_MS = 86_400_000;
const TOPICS = 12;
const ITEMS = 25;
/** One item in so many is answered right by chance alone: for the test that such items are found. */
const MISLEADING_EVERY = 25;

interface Item {
  readonly id: string;
  readonly difficulty: number;
  readonly discrimination: number;
  readonly guess: number;
}

/** Simulated students, and the items that were made to mislead. */
export interface Simulation {
  readonly answers: readonly Answer[];
  readonly misleading: ReadonlySet<string>;
}

/**
 * Students who learn by practice, forget with time, guess and slip. The answers follow another law than
 * the model's: three-parameter items, skill that grows with diminishing returns and decays by a power
 * of time, ability that drifts; so that fitting the model to them is not reading off its own formula.
 */
export const simulate = (students: number, seed: number): Simulation => {
  const random = createRandom(seed);
  const topics = Array.from({ length: TOPICS }, (_, topic) => itemsOf(topic, random));
  const misleading = new Set(
    topics.flatMap((items, topic) =>
      items.filter(({ discrimination }) => discrimination === 0).map(({ id }) => `t${topic}/${id}`),
    ),
  );
  const answers = Array.from({ length: students }, (_, n) => answersOf(`s${n}`, topics, random));
  return { answers: byTime(answers.flat()), misleading };
};

const itemsOf = (topic: number, random: Random): readonly Item[] => {
  const hard = 0.3 * random.normal();
  return Array.from({ length: ITEMS }, (_, n) => ({
    id: `t${topic}-i${n}`,
    difficulty: hard + random.normal() - 0.4,
    discrimination: n % MISLEADING_EVERY === 7 ? 0 : Math.exp(0.3 * random.normal()),
    guess: 0.05 + 0.15 * random.next(),
  }));
};

const answersOf = (student: string, topics: readonly (readonly Item[])[], random: Random) => {
  const answers: Answer[] = [];
  const skills = topics.map(() => ({ practice: 0, at: 0, talent: 0.5 * random.normal() }));
  const speed = 0.25 * Math.exp(0.4 * random.normal());
  const diligence = random.next();
  let ability = 1.1 * random.normal();
  let day = 0;
  let topic = 0;
  const sessions = 4 + random.below(14);
  for (let session = 0; session < sessions; session += 1) {
    day += 1 + random.below(Math.ceil(2 + 8 * (1 - diligence)));
    if (random.next() < 0.45) topic = Math.min(topics.length - 1, topic + 1);
    // Now and then an old topic comes back.
    const current = random.next() < 0.2 ? random.below(topic + 1) : topic;
    const skill = skills[current];
    const items = topics[current];
    if (skill === undefined || items === undefined) continue;
    const size = 4 + random.below(10);
    for (let n = 0; n < size; n += 1) {
      const item = items[random.below(items.length)];
      if (item === undefined) continue;
      const kept = (1 + Math.max(0, day - skill.at)) ** -0.3;
      const x = ability + skill.talent + speed * Math.log1p(skill.practice) * 2 * kept;
      const chance =
        item.discrimination === 0
          ? 0.5
          : item.guess +
            (0.97 - item.guess) * logistic(1.3 * item.discrimination * (x - item.difficulty));
      const at = day * DAY_MS + n * 60_000;
      const share = random.next() < chance ? 1 : 0;
      const missing = Math.max(0, 0.5 - diligence);
      answers.push({
        learner: student,
        student,
        topic: `t${current}`,
        item: item.id,
        at,
        share,
        graded: false,
        missing,
      });
      skill.practice += 1;
      skill.at = day;
      ability += 0.03 * random.normal();
    }
  }
  return answers;
};
