import { type Mastery, masteryFrom } from './fold.ts';
import type { Stored } from './read-topic.ts';
import type { Ruling } from './ruling.ts';
import type { LearningEvent } from './schema.ts';
import { type Level, rankOf } from './score.ts';
import { NOTHING_TOLD, type Told, strugglesOf } from './struggle.ts';

/** A level reached or lost, as it must be told. */
export interface Crossing {
  /** `overall`, or `topic/{id}`. */
  readonly scope: string;
  readonly from: Level | null;
  readonly to: Level;
  readonly direction: 'up' | 'down';
}

/** What one applied event must have led to. */
export interface Effect {
  readonly event: LearningEvent;
  readonly record: Stored;
  /** Null when the event erased the student, or came to one who is erased and brings nobody back. */
  readonly mastery: Mastery | null;
  readonly before: Mastery | null;
  readonly crossings: readonly Crossing[];
  /** `{pattern}` or `{pattern}/{topic}`, in no order. */
  readonly struggles: readonly string[];
  /** What its results say, milliseconds: the record's broker time, but later than an erasure before it. */
  readonly calculatedAt: number;
}

/** What must be left of a student in the end. */
export interface ExpectedStudent {
  readonly id: string;
  readonly effects: readonly Effect[];
  /** Null when nothing but a tombstone may be left. */
  readonly mastery: Mastery | null;
  /** The events of this life, in the order in which they were applied. */
  readonly life: readonly LearningEvent[];
  /** Mastery at the end of each day that was the newest for a while, by day number. */
  readonly days: ReadonlyMap<number, Effect>;
  /** Broker time of the last erasure, milliseconds since the epoch. */
  readonly erasedAt: number | null;
  readonly told: Told;
}

/** Folds the rulings: every student as the log says. */
export const expectedStudents = (
  rulings: readonly Ruling[],
): ReadonlyMap<string, ExpectedStudent> => {
  const students = new Map<string, ExpectedStudent>();
  for (const ruling of rulings) {
    if (ruling.kind !== 'apply') continue;
    const { subject } = ruling.event;
    students.set(subject, applied(students.get(subject) ?? unknown(subject), ruling));
  }
  return students;
};

const unknown = (id: string): ExpectedStudent => ({
  id,
  effects: [],
  mastery: null,
  life: [],
  days: new Map(),
  erasedAt: null,
  told: NOTHING_TOLD,
});

const isDayClose = ({ type, data }: LearningEvent) =>
  type === 'mastery.calculation.requested' && data['reason'] === 'day_closed';

const applied = (
  student: ExpectedStudent,
  { event, record }: Extract<Ruling, { kind: 'apply' }>,
): ExpectedStudent => {
  const { timestamp } = record;
  const calculatedAt = Math.max(timestamp, (student.erasedAt ?? -Infinity) + 1);
  const isErasure = event.type === 'student.erasure.requested';
  if (isErasure || (student.erasedAt !== null && student.mastery === null && isDayClose(event))) {
    const nothing = { event, record, mastery: null, before: null, calculatedAt };
    return {
      ...unknown(student.id),
      effects: [...student.effects, { ...nothing, crossings: [], struggles: [] }],
      erasedAt: isErasure ? timestamp : student.erasedAt,
    };
  }
  const life = [...student.life, event];
  const { mastery: before } = student;
  const mastery = masteryFrom(life, before);
  const crossings = crossingsOf(before, mastery);
  const { score, day } = mastery;
  const moment = { life, score, day, now: timestamp };
  const { told, struggles } = strugglesOf(student.told, moment);
  const effect = { event, record, mastery, before, crossings, struggles, calculatedAt };
  return {
    ...student,
    effects: [...student.effects, effect],
    mastery,
    life,
    told,
    days: new Map(student.days).set(mastery.day, effect),
  };
};

const crossingsOf = (before: Mastery | null, after: Mastery): readonly Crossing[] => [
  ...crossing('overall', before?.level ?? null, after.level),
  ...[...after.topics].flatMap(([id, { level }]) =>
    crossing(`topic/${id}`, before?.topics.get(id)?.level ?? null, level),
  ),
];

const crossing = (scope: string, from: Level | null, to: Level | null): readonly Crossing[] => {
  if (to === null || to === from) return [];
  const isUp = from === null || rankOf(to) > rankOf(from);
  return [{ scope, from, to, direction: isUp ? 'up' : 'down' }];
};
