import { type Mastery, masteryFrom } from './fold.ts';
import type { Stored } from './read-topic.ts';
import type { Ruling } from './ruling.ts';
import type { LearningEvent } from './schema.ts';
import { type Level, rankOf } from './score.ts';

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
  readonly wasErased: boolean;
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
  wasErased: false,
});

const isDayClose = ({ type, data }: LearningEvent) =>
  type === 'mastery.calculation.requested' && data['reason'] === 'day_closed';

const applied = (
  student: ExpectedStudent,
  { event, record }: Extract<Ruling, { kind: 'apply' }>,
): ExpectedStudent => {
  const nothing: Effect = { event, record, mastery: null, before: null, crossings: [] };
  const isErasure = event.type === 'student.erasure.requested';
  if (isErasure || (student.wasErased && student.mastery === null && isDayClose(event))) {
    return {
      ...unknown(student.id),
      effects: [...student.effects, nothing],
      wasErased: student.wasErased || isErasure,
    };
  }
  const life = [...student.life, event];
  const { mastery: before } = student;
  const mastery = masteryFrom(life, before);
  const effect = { event, record, mastery, before, crossings: crossingsOf(before, mastery) };
  return {
    ...student,
    effects: [...student.effects, effect],
    mastery,
    life,
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
