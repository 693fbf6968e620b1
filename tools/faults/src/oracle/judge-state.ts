import { type StoredMastery, differences, isClose } from './compare.ts';
import type { Effect, ExpectedStudent } from './expected.ts';
import type { Problems } from './problems.ts';
import type { Kept } from './read-redis.ts';
import { COMPONENTS } from './score.ts';

const DAY_S = 86_400;
const DAY_MS = DAY_S * 1_000;
const RECENT = 100;
/** Days of which a snapshot is kept. */
const SNAPSHOT_DAYS = 90;

/** What other apps keep of a student, where they run. */
const OTHERS = [':forecasts:due', ':notifications:inbox', ':cohorts', ':prediction:'];

interface StoredDocument extends StoredMastery {
  readonly revision?: number;
  readonly positions?: Readonly<Record<string, number>>;
}

type State = ReadonlyMap<string, Kept>;

/** Every student's keys are what the fold of the log says, and nothing is kept of anybody else. */
export const judgeState = (
  state: State,
  students: ReadonlyMap<string, ExpectedStudent>,
  problems: Problems,
): void => {
  const keys = Map.groupBy(
    [...state.keys()].filter((key) => key.startsWith('student:')),
    (key) => key.split(':')[1] ?? '',
  );
  for (const [id, own] of keys) {
    if (!students.has(id)) problems.add('state of nobody', own.join());
  }
  for (const student of students.values()) {
    const expected = new Set<string>();
    judgeDocument(state, student, expected, problems);
    if (student.mastery !== null) {
      for (const [day, effect] of student.days) {
        judgeSnapshot(state, student.id, day, effect, expected, problems);
      }
      judgeActivity(state, student, expected, problems);
    }
    const isOfOthers = (key: string) =>
      key.includes(':profile:checkpoint:') ||
      (student.mastery !== null && OTHERS.some((part) => key.includes(part)));
    const surplus = (keys.get(student.id) ?? []).filter(
      (key) => !expected.has(key) && !isOfOthers(key),
    );
    if (surplus.length > 0) {
      const kind = student.mastery === null ? 'erased student has state' : 'state too much';
      problems.add(kind, surplus.slice(0, 3).join());
    }
  }
};

const take = (
  state: State,
  key: string,
  ttl: (seconds: number) => boolean,
  expected: Set<string>,
  problems: Problems,
): unknown => {
  expected.add(key);
  const kept = state.get(key);
  if (kept === undefined) {
    problems.add('state lost', key);
    return undefined;
  }
  if (!ttl(kept.ttl)) problems.add('wrong time to live', `${key}: ${kept.ttl} s`);
  return JSON.parse(kept.text);
};

const forEver = (seconds: number) => seconds === -1;
const atMost = (days: number) => (seconds: number) => seconds > 0 && seconds <= days * DAY_S;

/** What a tombstone may not know any more. */
const PERSONAL = ['student_id', 'mastery_score', 'evidence', 'recent', 'topics', 'components'];

const judgeDocument = (
  state: State,
  { id, mastery, effects }: ExpectedStudent,
  expected: Set<string>,
  problems: Problems,
): void => {
  const key = `student:${id}:profile:current_mastery`;
  const ttl = mastery === null ? atMost(91) : forEver;
  const document = take(state, key, ttl, expected, problems) as StoredDocument | undefined;
  const last = effects.at(-1);
  if (document === undefined || last === undefined) return;
  if (document.revision !== effects.length) {
    const detail = `${id}: revision ${document.revision ?? 'none'} of ${effects.length} events`;
    problems.add('events lost or counted twice', detail);
  }
  const [place, ...others] = Object.entries(document.positions ?? {});
  const [name, offset] = place ?? [];
  const isThere = name?.endsWith(`/${last.record.partition}`) && offset === last.record.offset;
  if (!isThere || others.length > 0) problems.add('position is not the last event', id);
  if (mastery === null) {
    const left = PERSONAL.filter((field) => Object.hasOwn(document, field));
    if (left.length > 0) problems.add('tombstone remembers', `${id}: ${left.join()}`);
    return;
  }
  const wrong = differences(document, mastery, { student: id, calculatedAt: last.calculatedAt });
  if (wrong.length > 0) problems.add('state is not the fold', `${id}: ${wrong.join(', ')}`);
};

const judgeSnapshot = (
  state: State,
  id: string,
  day: number,
  { mastery, record, calculatedAt }: Effect,
  expected: Set<string>,
  problems: Problems,
): void => {
  if (mastery === null || day < Math.floor(record.timestamp / DAY_MS) - SNAPSHOT_DAYS) return;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const key = `student:${id}:mastery:${date}`;
  const ttl = atMost(SNAPSHOT_DAYS);
  const snapshot = take(state, key, ttl, expected, problems) as StoredMastery | undefined;
  if (snapshot === undefined) return;
  const wrong = differences(snapshot, mastery, { student: id, calculatedAt });
  if (wrong.length > 0) problems.add('snapshot is not the fold', `${key}: ${wrong.join(', ')}`);
  for (const component of COMPONENTS) {
    const score = mastery.components[component];
    if (score === undefined) continue;
    const stored = take(state, `${key}:${component}`, ttl, expected, problems);
    if (stored !== undefined && !isClose(stored as number, score)) {
      const detail = `${key}:${component} is ${JSON.stringify(stored)}, not ${score}`;
      problems.add('component is not the fold', detail);
    }
  }
};

const judgeActivity = (
  state: State,
  { id, life }: ExpectedStudent,
  expected: Set<string>,
  problems: Problems,
): void => {
  const key = `student:${id}:activity:recent`;
  const activity = take(state, key, atMost(30), expected, problems);
  if (activity === undefined) return;
  const { events } = activity as { readonly events: readonly { readonly event_id: string }[] };
  // Sorting is stable: of two events at one time the one applied later comes first.
  const newest = [...life].reverse().sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
  const wanted = newest.slice(0, RECENT).map((event) => event.id);
  const found = events.map((event) => event.event_id);
  if (wanted.join() !== found.join()) problems.add('recent activity is not the fold', id);
};
