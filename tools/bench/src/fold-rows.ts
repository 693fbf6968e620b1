import { calculate } from '@mastery/domain-scoring';
import {
  type MasteryDocument,
  createApply,
  parseDocument,
  serializeDocument,
} from '@mastery/mastery-worker/engine';
import { type PastOf, exerciseOf, recordOf } from './exercises.ts';
import { compare } from './rounds.ts';
import type { Row } from './scenario.ts';

/** Events, and documents that are read and written, that make one figure of a round. */
const TIMES = 100;

/** How much a student has done: a beginner, and about as much as the limits of a course allow. */
const PASTS: readonly PastOf[] = [
  { topics: 3, exercises: 20 },
  { topics: 20, exercises: 200 },
];

/**
 * What the worker's fold of one event costs in process, with the student's learner open as within a batch, and
 * from stored bytes to stored bytes as for a batch that has one event of the student. Beside both the least that
 * any program must do that keeps a student in one JSON document: read it and write it.
 */
export const foldRows = (rounds: number): readonly Row[] =>
  PASTS.flatMap((past) => {
    const text = serializeDocument(historyOf(past, past.topics * past.exercises));
    const who = `${past.topics} topics × ${past.exercises} exercises`;
    const row: Omit<Row, 'scenario' | 'measured'> = {
      baseline: `JSON.parse and JSON.stringify of its ${(Buffer.byteLength(text) / 1_000).toFixed(0)} kB`,
      unit: 'µs',
      target: {},
    };
    const against = (ours: () => number) =>
      compare(
        // The first round warms both sides up.
        Array.from({ length: rounds + 1 }, () => ({ baseline: copy(text), ours: ours() })).slice(1),
      );
    return [
      {
        ...row,
        scenario: `fold of one event of a student with ${who}`,
        measured: against(() => foldOn(text, past, past.topics * past.exercises)),
      },
      {
        ...row,
        scenario: 'the same from stored bytes to stored bytes',
        measured: against(() => foldStored(text, past, past.topics * past.exercises)),
      },
    ];
  });

const apply = createApply({ curriculum: null, calculate });

/** What was published leaves the outbox, as between two batches. */
const applied = (document: MasteryDocument, past: PastOf, n: number): MasteryDocument => {
  const event = exerciseOf(past, n);
  const folded = apply(document, event, recordOf(event, n), { place: '1/0', offset: n });
  if (folded.outcome === 'refused') throw new Error(`event ${n} is refused: ${folded.limit}`);
  return { ...folded.document, outbox: [] };
};

/** A student's document after so many exercises. */
export const historyOf = (past: PastOf, events: number): MasteryDocument => {
  let document = parseDocument('{}');
  for (let n = 0; n < events; n += 1) document = applied(document, past, n);
  return document;
};

/** Microseconds for one event, one after the other on an open learner; the first is the `first`-th of the student. */
export const foldOn = (text: string, past: PastOf, first: number): number => {
  // The first event opens the learner.
  let document = applied(parseDocument(text), past, first);
  return each((n) => (document = applied(document, past, first + 1 + n)));
};

/** Microseconds for one event, the `next`-th of the student, from stored bytes to stored bytes. */
export const foldStored = (text: string, past: PastOf, next: number): number => {
  return each(() => serializeDocument(applied(parseDocument(text), past, next)));
};

const copy = (text: string): number => each(() => JSON.stringify(JSON.parse(text)));

const each = (work: (n: number) => unknown): number => {
  const started = performance.now();
  for (let n = 0; n < TIMES; n += 1) work(n);
  return (1_000 * (performance.now() - started)) / TIMES;
};
