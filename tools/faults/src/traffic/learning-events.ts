import type { Event } from './message.ts';
import type { Random } from './random.ts';

/** How many topics a student works on; few, so that topics get levels. */
const TOPICS = ['loops', 'lists', 'functions'] as const;

const share = (random: Random) => Math.round(random.next() * 100) / 100;

const exercise = (random: Random) => ({
  topic: random.pick(TOPICS),
  exercise_id: `e${random.below(12)}`,
  ...(random.chance(0.7) ? { correct: random.chance(0.65) } : { score: share(random) }),
  ...(random.chance(0.5) && {
    difficulty: random.pick(['beginner', 'intermediate', 'advanced']),
  }),
  ...(random.chance(0.3) && { total_exercises: 12 + random.below(4) }),
});

const quiz = (random: Random) => {
  const total = 5 + random.below(20);
  return {
    topic: random.pick(TOPICS),
    quiz_id: `q${random.below(9)}`,
    ...(random.chance(0.6)
      ? { total_questions: total, correct_answers: random.below(total + 1) }
      : { score: share(random) }),
  };
};

const quality = (random: Random) => ({
  topic: random.pick(TOPICS),
  submission_id: `s${random.below(1_000)}`,
  correctness: share(random),
  ...(random.chance(0.5) && { code_quality: share(random), peer_review: share(random) }),
});

const given = (random: Random) => ({
  reason: 'upstream',
  ...(random.chance(0.7) && { components: { quiz: share(random), quality: share(random) } }),
});

/** Up to which roll, which type, with which data. */
type Kind = readonly [number, string, (random: Random) => Record<string, unknown>];
const ANY: Kind = [1, 'cohort.member.added', () => ({ cohort: 'c1' })];
const KINDS: readonly Kind[] = [
  [0.5, 'exercise.completed', exercise],
  [0.7, 'quiz.completed', quiz],
  [0.8, 'quality.assessed', quality],
  [0.88, 'activity.recorded', (random) => ({ kind: 'video', duration_s: random.below(900) })],
  [0.92, 'help.requested', (random) => ({ topic: random.pick(TOPICS), message_kind: 'stuck' })],
  [
    0.95,
    'assignment.published',
    (random) => ({
      topic: 'lists',
      exercise_id: `e${random.below(12)}`,
      due_at: '2030-01-01T00:00:00Z',
    }),
  ],
  [0.98, 'mastery.calculation.requested', given],
  ANY,
];

/** One learning event of a student at a time (milliseconds since the epoch). */
export const learningEvent = (random: Random, subject: string, at: number): Event => {
  const roll = random.next();
  const [, type, make] = KINDS.find(([upTo]) => roll < upTo) ?? ANY;
  return {
    specversion: '1.0',
    id: random.uuid(),
    source: 'urn:faults',
    type,
    subject,
    time: new Date(at).toISOString(),
    data: make(random),
  };
};
