import { type LearningEvent, learningEvent, storedProcessing } from '@mastery/event-schemas';
import {
  type KnowledgeModel,
  type StoredLearner,
  evidenceOf,
  newLearner,
  openLearner,
  topicAt,
} from '@mastery/learner-model';
import type { LogRecord, StateStore } from '@mastery/ports';
import { currentMasteryKey, processedKey } from '@mastery/state-keys';
import { readLearner } from '@mastery/student-state';
import { readChunked } from '../read-chunked.ts';
import type { PlacedOutcome } from './population-writer.ts';

/** What events are observed with. */
export interface ObserveDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly model: Pick<KnowledgeModel, 'parameters' | 'weights'>;
}

/** Types of events that grade something. */
const GRADED: ReadonlySet<unknown> = new Set([
  'exercise.completed',
  'quiz.completed',
  'quality.assessed',
] satisfies LearningEvent['type'][]);

/**
 * The outcomes in these records, each with what the student's document says of their ability right before it. Only
 * what mastery-worker applied, and of an event that was sent twice only the record that it applied: the mark that it
 * left tells. A mark that has run out tells nothing, and the record counts.
 */
export const outcomesIn = async (
  { store, model }: ObserveDeps,
  records: readonly LogRecord[],
): Promise<readonly PlacedOutcome[]> => {
  const graded = records.flatMap((record) => {
    const event = gradedIn(record);
    return event === null ? [] : [{ event, record }];
  });
  if (graded.length === 0) return [];
  const marks = await store.getMany(graded.map(({ event }) => processedKey(event.id)));
  const applied = graded.filter(({ event, record }) =>
    isAppliedHere(marks.get(processedKey(event.id))?.value, record),
  );
  const learners = new Map<string, StoredLearner>();
  const students = [...new Set(applied.map(({ event }) => event.subject))];
  await readChunked(store, students, currentMasteryKey, (student, { value }) => {
    const learner = readLearner(value);
    if (learner !== null) learners.set(student, learner);
  });
  return applied.flatMap(({ event, record }) =>
    outcomesOf(event, learners.get(event.subject), model).map((outcome) => ({
      offset: Number(record.offset),
      outcome,
    })),
  );
};

const gradedIn = ({ value }: LogRecord): LearningEvent | null => {
  if (value === null) return null;
  try {
    const json = JSON.parse(value.toString('utf8')) as { readonly type?: unknown } | null;
    return GRADED.has(json?.type) ? (learningEvent.safeParse(json).data ?? null) : null;
  } catch {
    return null;
  }
};

const isAppliedHere = (mark: string | undefined, record: LogRecord): boolean => {
  if (mark === undefined) return true;
  const { outcome, partition, offset } = storedProcessing.parse(JSON.parse(mark));
  return (
    outcome === 'applied' && partition === record.partition && offset === Number(record.offset)
  );
};

const outcomesOf = (
  event: LearningEvent,
  stored: StoredLearner | undefined,
  { parameters, weights }: ObserveDeps['model'],
): readonly PlacedOutcome['outcome'][] => {
  const at = Date.parse(event.time);
  const core = openLearner(
    before(stored ?? newLearner(parameters), at, event.id),
    parameters,
  ).core();
  return evidenceOf(event, weights).map(({ topic, item, share, weight }) => {
    const part = topicAt(core, topic, at, parameters).belief;
    const student = {
      mean: core.ability.mean + part.mean,
      variance: core.ability.variance + part.variance,
    };
    return { topic, item, student, share, weight };
  });
};

/**
 * The learner without the event and what came after it: what it taught must not judge its own item. It can be taken
 * out while it is among the 20 newest outcomes; of an older one the rest is as near as can be.
 */
const before = (
  { settled, window }: StoredLearner,
  at: number,
  eventId: string,
): StoredLearner => ({
  settled,
  window: window.filter(
    (outcome) => outcome.at < at || (outcome.at === at && outcome.key < `${eventId}.`),
  ),
});
