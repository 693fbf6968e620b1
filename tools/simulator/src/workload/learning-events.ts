import type { LearningEvent, LearningEventType } from '@mastery/event-schemas';
import type { RandomSource } from '../world/random.ts';

const DAY_MS = 86_400_000;
const TOPICS = ['loops', 'lists', 'maps'] as const;

/** Weights of event types: how often each comes. */
const TYPES: readonly LearningEventType[] = [
  'exercise.completed',
  'exercise.completed',
  'exercise.completed',
  'exercise.completed',
  'quiz.completed',
  'quiz.completed',
  'quality.assessed',
  'activity.recorded',
  'help.requested',
  'assignment.published',
  'mastery.calculation.requested',
  'cohort.member.added',
  'cohort.member.removed',
  'score.overridden',
  'assessment.exempted',
];

/** What an event of a type says. @param now milliseconds since the epoch */
const dataOf = (random: RandomSource, type: LearningEventType, now: number): object => {
  const topic = random.pick(TOPICS);
  const score = Math.round(random.next() * 100) / 100;
  switch (type) {
    case 'exercise.completed':
      return { topic, exercise_id: `e${random.below(6)}`, correct: random.chance(0.7) };
    case 'quiz.completed':
      return { topic, quiz_id: `q${random.below(4)}`, score };
    case 'quality.assessed':
      return { topic, submission_id: 's', code_quality: score };
    case 'activity.recorded':
      return { kind: 'video' };
    case 'help.requested':
      return { topic, message_kind: 'stuck' };
    case 'assignment.published':
      return { topic, exercise_id: `e${random.below(6)}`, due_at: '2026-12-01T00:00:00Z' };
    case 'mastery.calculation.requested':
      return random.chance(0.5)
        ? { reason: 'asked' }
        : { components: { completion: score, quiz: 0.9, quality: 0.85, consistency: 0.82 } };
    case 'score.overridden':
      return {
        ...(random.chance(0.5) ? { scope: 'overall' } : { scope: 'topic', topic }),
        ...(random.chance(0.3) ? { score: null } : { score, ...someEnd(random, now) }),
        ...{ reason: 'oral exam', ruled_by: 'teacher' },
      };
    case 'assessment.exempted': {
      const ruling = { topic, exercise_id: `e${random.below(6)}`, ruled_by: 'teacher' };
      return { ...ruling, exempted: random.chance(0.7), reason: 'was ill' };
    }
    case 'cohort.member.added':
    case 'cohort.member.removed':
      return { cohort: 'c1' };
    case 'student.erasure.requested':
      return { requested_by: 'admin' };
  }
};

/** Half of the overrides end while the world lasts; some were over before they came. */
const someEnd = (random: RandomSource, now: number): object =>
  random.chance(0.5)
    ? { expires_at: new Date(now + random.between(-10_000, 120_000)).toISOString() }
    : {};

/** Builds events with ids that nobody else uses. */
export const createEvents = (random: RandomSource, now: () => number) => {
  let count = 0;
  const build = (subject: string, type: LearningEventType, more: object = {}): LearningEvent => {
    count += 1;
    return {
      specversion: '1.0',
      id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
      source: 'urn:simulated',
      type,
      subject,
      time: new Date(now() - timeAgo(random)).toISOString(),
      data: dataOf(random, type, now()),
      ...more,
    } as LearningEvent;
  };
  return { build, some: (subject: string) => build(subject, random.pick(TYPES)) };
};

/** Most events are told at once; some of a later time than now, of the days before, or long ago. */
const timeAgo = (random: RandomSource): number => {
  if (random.chance(0.85)) return random.between(-240_000, 60_000);
  if (random.chance(0.9)) return random.between(0, 3 * DAY_MS);
  return random.between(80 * DAY_MS, 120 * DAY_MS);
};
