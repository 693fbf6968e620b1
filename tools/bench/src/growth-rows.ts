import { serializeDocument } from '@mastery/mastery-worker/engine';
import type { PastOf } from './exercises.ts';
import { foldOn, foldStored, historyOf } from './fold-rows.ts';
import { compare } from './rounds.ts';
import type { Floor, Measured, Row } from './scenario.ts';

/** The past of a student, and how many events it is made of: exercises come again once all were done. */
interface Grown extends PastOf {
  readonly events: number;
}

/** From a first lesson to more than the limits of a course allow; the first is what the others stand beside. */
const STUDENTS: readonly [Grown, ...Grown[]] = [
  { events: 10, topics: 2, exercises: 5 },
  { events: 100, topics: 5, exercises: 20 },
  { events: 1_000, topics: 20, exercises: 50 },
  { events: 10_000, topics: 20, exercises: 200 },
];

/** The same topics and exercises, done again and again: what of the past is kept although it says nothing new. */
const REPEATED: readonly [Grown, ...Grown[]] = [
  { events: 1_000, topics: 20, exercises: 50 },
  { events: 10_000, topics: 20, exercises: 50 },
];

/**
 * Whether an event costs more the more a student has done: within a batch, and from stored bytes to stored bytes,
 * beside the student with the fewest events; and the bytes that are kept of each student.
 */
export const growthRows = (rounds: number): Measured => {
  const grown = STUDENTS.map(textOf);
  const repeated = REPEATED.map(textOf);
  return {
    rows: [
      ...besideFirst(grown, rounds, 'fold of one event of a student', foldOn, 1.1),
      ...besideFirst(grown, rounds, 'the same from stored bytes to stored bytes', foldStored),
      ...besideFirst(repeated, rounds, 'fold of one event, nothing but repeats', foldOn, 1.1),
    ],
    floors: [...grown, ...repeated.slice(1)].map(kept),
  };
};

interface Stored {
  readonly past: Grown;
  readonly text: string;
}

const textOf = (past: Grown): Stored => ({
  past,
  text: serializeDocument(historyOf(past, past.events)),
});

const nameOf = ({ events, topics, exercises }: Grown): string =>
  `${events.toLocaleString('en')} events (${topics} topics × ${exercises} exercises)`;

const besideFirst = (
  [first, ...others]: readonly Stored[],
  rounds: number,
  what: string,
  fold: (text: string, past: PastOf, from: number) => number,
  below?: number,
): readonly Row[] => {
  if (first === undefined) return [];
  const cost = ({ text, past }: Stored) => fold(text, past, past.events);
  return others.map((other) => ({
    scenario: `${what} with ${nameOf(other.past)}`,
    baseline: `one with ${nameOf(first.past)}`,
    unit: 'µs',
    measured: compare(
      // The first round warms both sides up.
      Array.from({ length: rounds + 1 }, () => ({
        baseline: cost(first),
        ours: cost(other),
      })).slice(1),
    ),
    target: below === undefined ? {} : { ratio: { below } },
  }));
};

const kept = ({ past, text }: Stored): Floor => ({
  what: `document of a student with ${nameOf(past)}`,
  unit: 'kB',
  measured: Buffer.byteLength(text) / 1_000,
});
