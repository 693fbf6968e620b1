import type { LearningPathResponse, QueryResponse } from '@mastery/api-schemas';
import type { PredictionResult } from '@mastery/event-schemas';
import type { ExpectedCounts } from '@mastery/oulad';
import type { KeyCounts } from './count-keys.ts';
import type { Watched } from './watch-results.ts';

/** Everything that the main job found out. */
export interface Figures {
  readonly accepted: number;
  /** How many of them were sent at full speed, and how long it took until the last had its result. */
  readonly atFullSpeed: number;
  readonly seconds: number;
  /** From the broker taking the event to the broker taking its result. */
  readonly latenciesMs: {
    readonly atFullSpeed: readonly number[];
    readonly calm: readonly number[];
  };
  readonly watched: Watched;
  readonly keys: KeyCounts;
  readonly expected: ExpectedCounts;
  /** Different days of different students in the data set. */
  readonly studentDays: number;
  /** What the engine itself counted as sent. */
  readonly notified: number;
  readonly students: readonly QueryResponse[];
  readonly one: {
    readonly mastery: QueryResponse;
    readonly nextWeek: PredictionResult;
    readonly path: LearningPathResponse;
  };
}

/** A number of the report beside what an independent count says it must be. */
export interface Check {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
}

const idsOf = ({ resultIds }: Watched, type: string) => resultIds[type]?.size ?? 0;

/**
 * Every number that has to add up, each from two sources that know nothing of each other: the data
 * set, the gateway's answers, the results topic, the dead letters, Redis.
 */
export const checksOf = (figures: Figures): readonly Check[] => [
  ...logChecks(figures),
  ...stateChecks(figures),
];

/** Distinct thresholds, struggles and paths: what students have to be told. */
export const toBeTold = (watched: Watched): number =>
  idsOf(watched, 'mastery.threshold.reached') +
  idsOf(watched, 'student.struggle.detected') +
  idsOf(watched, 'learning.path.recommended');

const logChecks = ({ accepted, watched, expected }: Figures): readonly Check[] => [
  { what: 'events accepted = events in the data set', found: accepted, expected: expected.events },
  {
    what: 'updates + dead letters = events accepted',
    found: watched.updated.size + watched.deadLetters.size,
    expected: accepted,
  },
  {
    what: 'distinct updates = events with an update',
    found: idsOf(watched, 'mastery.updated'),
    expected: watched.updated.size,
  },
];

const stateChecks = (figures: Figures): readonly Check[] => {
  const { watched, keys, expected, notified, students, studentDays } = figures;
  return [
    {
      what: 'processed:* keys in Redis = events with an update',
      found: keys.processed,
      expected: watched.updated.size,
    },
    {
      what: 'current_mastery keys in Redis = students in the data set',
      found: keys.students,
      expected: expected.students,
    },
    {
      what: 'daily snapshots in Redis = days of students in the data set',
      found: keys.snapshots,
      expected: studentDays,
    },
    { what: 'students answered over REST', found: students.length, expected: expected.students },
    {
      what: 'students with a level = with 3 pieces of evidence',
      found: students.filter(({ level }) => level !== null).length,
      expected: expected.studentsWithEvidence(3),
    },
    {
      what: 'inbox entries in Redis = thresholds + struggles + paths',
      found: keys.inboxEntries,
      expected: toBeTold(watched),
    },
    { what: 'notifications sent = inbox entries', found: notified, expected: keys.inboxEntries },
    {
      what: 'keys whose name or time to live is not the contract’s',
      found: keys.strays,
      expected: 0,
    },
  ];
};
