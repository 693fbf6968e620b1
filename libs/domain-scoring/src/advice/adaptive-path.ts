import type { Curriculum } from '../curriculum.ts';
import { own } from '../own.ts';
import type { Review } from '../review/memory.ts';
import { DEFAULT_PATH_STEPS } from './path.ts';
import { TARGET } from './recommendations.ts';

/** What is known of a topic when a path is made. */
export interface PathTopic {
  /** Mastery score, null without evidence. */
  readonly score: number | null;
  /** The model's chance that the next answer is right, with its 80 % interval. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** Null for a topic never practised. */
  readonly review: Review | null;
}

/** One step of a path. */
export interface PathStep {
  readonly topic: string;
  readonly kind: 'review' | 'learn' | 'later';
  /** In a sentence. */
  readonly reason: string;
}

/** Learning is best where success is likely and not certain. */
export const GOOD_CHANCE = { low: 0.6, high: 0.85 } as const;

const UNKNOWN: PathTopic = { score: null, chance: 0.5, low: 0, high: 1, review: null };

/**
 * Adaptive path: forgotten topics first, the one remembered least at the head; then topics whose
 * prerequisites are met, those with a chance of 0.60 to 0.85 before others, the largest uncertainty
 * first; then what opens up after them, in the curriculum's order.
 * @param today day number
 */
export const adaptivePath = (
  topics: Readonly<Record<string, PathTopic>>,
  curriculum: Curriculum,
  today: number,
  limit = DEFAULT_PATH_STEPS,
): readonly PathStep[] => {
  const of = (id: string) => own(topics, id) ?? UNKNOWN;
  const isReached = (id: string) => (of(id).score ?? 0) >= TARGET;
  const forgotten = curriculum.topics
    .flatMap(({ id }) => {
      const { review } = of(id);
      return isReached(id) && review !== null && review.dueDay <= today ? [{ id, review }] : [];
    })
    .sort((one, other) => one.review.retrievability - other.review.retrievability)
    .map(({ id, review }) => step(id, 'review', remembered(review)));
  const waiting = curriculum.topics.filter(({ id }) => !isReached(id));
  const open = waiting
    .filter(({ prerequisites }) => prerequisites.every(isReached))
    .map(({ id }) => ({ id, ...of(id) }))
    .sort(byUse);
  const opened = new Set(open.map(({ id }) => id));
  const later = inOrder(
    curriculum,
    waiting.map(({ id }) => id),
    opened,
  );
  return [
    ...forgotten,
    ...open.map(({ id, chance }) => step(id, 'learn', expected(chance))),
    ...later.map((id) => step(id, 'later', 'Its prerequisites come first.')),
  ].slice(0, limit);
};

const step = (topic: string, kind: PathStep['kind'], reason: string): PathStep => ({
  topic,
  kind,
  reason,
});
const remembered = ({ retrievability }: Review): string =>
  `Reached, but only ${Math.round(100 * retrievability)} % of it is likely to be remembered.`;
const expected = (chance: number): string =>
  `Its prerequisites are met; the next answer is right with a chance of ${chance.toFixed(2)}.`;

const isGood = ({ chance }: PathTopic) => chance >= GOOD_CHANCE.low && chance <= GOOD_CHANCE.high;
const byUse = (one: PathTopic, other: PathTopic): number =>
  Number(isGood(other)) - Number(isGood(one)) || other.high - other.low - (one.high - one.low);

/** What is neither reached nor open, each after its prerequisites; the curriculum has no circles. */
const inOrder = (
  { topics }: Curriculum,
  waiting: readonly string[],
  opened: ReadonlySet<string>,
): readonly string[] => {
  const placed = new Set(topics.map(({ id }) => id).filter((id) => !waiting.includes(id)));
  for (const id of opened) placed.add(id);
  const order: string[] = [];
  for (;;) {
    const next = topics.filter(
      ({ id, prerequisites }) => !placed.has(id) && prerequisites.every((each) => placed.has(each)),
    );
    if (next.length === 0) return order;
    for (const { id } of next) {
      placed.add(id);
      order.push(id);
    }
  }
};
