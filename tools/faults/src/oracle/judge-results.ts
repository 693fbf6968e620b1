import { type StoredMastery, differences, isClose } from './compare.ts';
import type { Crossing, Effect, ExpectedStudent } from './expected.ts';
import type { Problems } from './problems.ts';
import type { Stored } from './read-topic.ts';
import { isSameRecord } from './same-record.ts';

interface ResultEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: StoredMastery & {
    readonly caused_by: string;
    readonly previous_score?: number | null;
    readonly scope?: string;
    readonly topic?: string;
    readonly from_level?: string | null;
    readonly to_level?: string;
    readonly direction?: string;
    readonly pattern?: string;
  };
}

interface Result {
  readonly record: Stored;
  readonly event: ResultEvent;
}

/** How many results were published, and how many times one of them again. */
export interface ResultCounts {
  readonly results: number;
  readonly repeats: number;
}

/**
 * Every applied event has led to its results, and nothing else has: one `mastery.updated`, one
 * threshold for each level reached or lost, one struggle for each that is new, one path after these; or one `student.erased`. Published
 * again they are the same bytes, and a student's results come in the order of the events.
 */
export const judgeResults = (
  records: readonly Stored[],
  students: ReadonlyMap<string, ExpectedStudent>,
  problems: Problems,
): ResultCounts => {
  const firsts = new Map<string, Result>();
  for (const record of records) {
    const event = JSON.parse(String(record.value)) as ResultEvent;
    const first = firsts.get(event.id);
    if (first === undefined) firsts.set(event.id, { record, event });
    else if (!isSameRecord(first.record, record)) {
      problems.add('result repeated with other bytes', `${event.type} ${event.id}`);
    }
  }
  const byCause = Map.groupBy(firsts.values(), ({ event }) => event.data.caused_by);
  for (const student of students.values()) {
    for (const effect of student.effects) {
      judgeEffect(student.id, effect, byCause.get(effect.event.id) ?? [], problems);
      byCause.delete(effect.event.id);
    }
    judgeOrder(student, firsts, problems);
  }
  for (const [cause, results] of byCause) {
    problems.add('result of nothing that was applied', `${cause}: ${results.map(nameOf).join()}`);
  }
  return { results: firsts.size, repeats: records.length - firsts.size };
};

const scopeOf = ({ scope, topic }: ResultEvent['data']) =>
  scope === 'topic' ? `topic/${topic ?? ''}` : (scope ?? '');

const nameOf = ({ event: { type, data } }: Result): string =>
  type === 'student.struggle.detected'
    ? `${type} ${[data.pattern ?? '', ...(data.topic === undefined ? [] : [data.topic])].join('/')}`
    : type === 'mastery.threshold.reached'
      ? `${type} ${scopeOf(data)} ${data.from_level ?? 'null'}→${data.to_level ?? ''} ${data.direction ?? ''}`
      : type;

const expectedNames = ({ mastery, event, crossings, struggles }: Effect): readonly string[] => {
  if (mastery === null) {
    return event.type === 'student.erasure.requested' ? ['student.erased'] : [];
  }
  const thresholds = crossings.map(
    ({ scope, from, to, direction }: Crossing) =>
      `mastery.threshold.reached ${scope} ${from ?? 'null'}→${to} ${direction}`,
  );
  const seen = struggles.map((scope) => `student.struggle.detected ${scope}`);
  const path = thresholds.length + seen.length > 0 ? ['learning.path.recommended'] : [];
  return ['mastery.updated', ...thresholds, ...seen, ...path];
};

const judgeEffect = (
  student: string,
  effect: Effect,
  results: readonly Result[],
  problems: Problems,
): void => {
  const { event, mastery, before, calculatedAt } = effect;
  const found = results.map(nameOf);
  const wanted = expectedNames(effect);
  for (const name of wanted) {
    if (!found.includes(name)) problems.add('result lost', `${name} of ${event.id} (${student})`);
  }
  if (found.length > wanted.length || found.some((name) => !wanted.includes(name))) {
    problems.add('results too many', `${event.id} has ${found.join()}, not ${wanted.join()}`);
  }
  for (const result of results) {
    if (result.event.subject !== student || String(result.record.key) !== student) {
      problems.add('result of another student', `${result.event.id}: ${result.event.subject}`);
    }
  }
  const updated = results.find((result) => result.event.type === 'mastery.updated')?.event.data;
  if (updated === undefined || mastery === null) return;
  const wrong = differences(updated, mastery, { student, calculatedAt });
  if (wrong.length > 0) problems.add('result is not the fold', `${event.id}: ${wrong.join(', ')}`);
  if (!isClose(updated.previous_score, before?.score)) {
    problems.add('previous score is not the fold', event.id);
  }
};

/** A student has one partition, so the first publications must come as the events did. */
const judgeOrder = (
  { id, effects }: ExpectedStudent,
  firsts: ReadonlyMap<string, Result>,
  problems: Problems,
): void => {
  const order = new Map(effects.map(({ event }, index) => [event.id, index]));
  const published = [...firsts.values()]
    .filter(({ event }) => order.has(event.data.caused_by))
    .sort((a, b) => a.record.offset - b.record.offset)
    .map(({ event }) => order.get(event.data.caused_by) ?? 0);
  if (published.some((place, index) => place < (published[index - 1] ?? 0))) {
    problems.add('results out of order', id);
  }
};
