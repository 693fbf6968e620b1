import { type FSRSState, Rating, forgetting_curve, fsrs } from 'ts-fsrs';
import { DAY_MS } from '../days.ts';

/** What is remembered of a topic, for its review: one review a day, by the day's mean share. */
export interface TopicMemory {
  /** Stability in days and difficulty 1..10 (FSRS) before the newest day; null: it is the first. */
  readonly before: { readonly stability: number; readonly difficulty: number } | null;
  /** Day number of the review before the newest day. */
  readonly beforeDay: number;
  /** Day number of the newest day on which the topic was practised. */
  readonly day: number;
  readonly sum: number;
  readonly count: number;
}

// Default parameters: FSRS-6 as published; without randomness in the intervals.
const scheduler = fsrs({ enable_fuzz: false });

/** When a topic should come back, and how much of it is still there. */
export interface Review {
  /** Day number from which on the topic is due. */
  readonly dueDay: number;
  /** Chance that the topic is still remembered, 0..1. */
  readonly retrievability: number;
}

/** Adds an outcome, at its own time; one of a day before the newest changes nothing any more. */
export const practised = (memory: TopicMemory | null, share: number, at: number): TopicMemory => {
  const day = Math.floor(at / DAY_MS);
  if (memory === null) return { before: null, beforeDay: day, day, sum: share, count: 1 };
  if (day < memory.day) return memory;
  if (day === memory.day) return { ...memory, sum: memory.sum + share, count: memory.count + 1 };
  return { before: stateAfter(memory), beforeDay: memory.day, day, sum: share, count: 1 };
};

/** The review of a topic as of a day number. Source: FSRS (ts-fsrs), asked retention 0.9. */
export const reviewOn = (memory: TopicMemory, day: number): Review => {
  const { stability } = stateAfter(memory);
  const elapsed = Math.max(0, day - memory.day);
  return {
    dueDay: memory.day + scheduler.next_interval(stability, 0),
    retrievability: forgetting_curve(scheduler.parameters.w, elapsed, stability),
  };
};

const stateAfter = ({ before, beforeDay, day, sum, count }: TopicMemory): FSRSState =>
  scheduler.next_state(before, Math.max(0, day - beforeDay), ratingOf(sum / count));

const ratingOf = (share: number) => {
  if (share < 0.5) return Rating.Again;
  if (share < 0.7) return Rating.Hard;
  return share < 0.95 ? Rating.Good : Rating.Easy;
};
