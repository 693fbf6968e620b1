import { type LearningEvent, TOPIC } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** How much a student has done. */
export interface PastOf {
  readonly topics: number;
  /** In each topic. */
  readonly exercises: number;
}

const START = Date.parse('2026-09-01T08:00:00Z');
const TEN_MINUTES_MS = 600_000;

/** The n-th exercise of a student, from topic to topic; after all were done once they come again. */
export const exerciseOf = ({ topics, exercises }: PastOf, n: number): LearningEvent => ({
  specversion: '1.0',
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  source: 'urn:bench',
  type: 'exercise.completed',
  subject: 'bench-folded',
  time: new Date(timeOf(n)).toISOString(),
  data: {
    topic: `topic-${n % topics}`,
    exercise_id: `exercise-${Math.floor(n / topics) % exercises}`,
    correct: (n * 7) % 10 < 7,
    duration_s: 120,
  },
});

/** An event as the broker gives it, a second after it happened. */
export const recordOf = (event: LearningEvent, n: number): LogRecord => ({
  topic: TOPIC.requests,
  partition: 0,
  offset: String(n),
  key: Buffer.from(event.subject),
  value: Buffer.from(JSON.stringify(event)),
  timestamp: timeOf(n) + 1_000,
  headers: {},
});

const timeOf = (n: number): number => START + n * TEN_MINUTES_MS;
