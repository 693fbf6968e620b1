import type { Change } from './change.ts';

/** How many students a cohort holds. */
export const MAX_COHORT = 10_000;
/** How many that have left are remembered, the newest. */
const MAX_REMOVED = 10_000;
const DAY_MS = 86_400_000;
/** Log retention + 1 day: no record that a removal must outdo is older. */
const REMOVED_KEPT_MS = 91 * DAY_MS;

/** Time of the event that decided, and when the broker took it; milliseconds since the epoch. */
type Stamp = readonly [time: number, takenAt: number];

/** `cohort:{id}:roster`. */
interface StoredRoster {
  readonly members: Readonly<Record<string, Stamp>>;
  readonly removed: Readonly<Record<string, Stamp>>;
}

/** What became of a change; `late`: a newer one, or the same, was there before. */
export type ChangeOutcome = 'applied' | 'late' | 'full';

/** A roster in hand. */
export interface Roster {
  apply(change: Change): ChangeOutcome;
  /** Forgets a student as far as the broker took it up to `at`; false when nothing was known. */
  forget(student: string, at: number): boolean;
  members(): readonly string[];
  /** What is to be stored. @param now milliseconds since the epoch */
  stored(now: number): StoredRoster;
}

/**
 * Opens what is stored of a cohort. Of each student the change with the newest event time stands, at the
 * same time a removal, so the order of arrival, repeats and late events make no difference.
 */
export const openRoster = (text: string | undefined): Roster => {
  const stored = JSON.parse(text ?? '{"members":{},"removed":{}}') as StoredRoster;
  const members = new Map(Object.entries(stored.members));
  const removed = new Map(Object.entries(stored.removed));

  const apply = ({ kind, student, time, takenAt }: Change): ChangeOutcome => {
    const member = members.get(student);
    const left = removed.get(student);
    const [known] = member ?? left ?? [-Infinity];
    const isNewer = time > known || (time === known && kind === 'removed' && member !== undefined);
    if (!isNewer) return 'late';
    if (kind === 'added' && member === undefined && members.size >= MAX_COHORT) return 'full';
    const [into, outOf] = kind === 'added' ? [members, removed] : [removed, members];
    outOf.delete(student);
    into.set(student, [time, takenAt]);
    return 'applied';
  };

  const forget = (student: string, at: number): boolean => {
    const [, takenAt] = members.get(student) ?? removed.get(student) ?? [0, Infinity];
    if (takenAt > at) return false;
    members.delete(student);
    removed.delete(student);
    return true;
  };

  return {
    apply,
    forget,
    members: () => [...members.keys()].toSorted(),
    stored: (now) => ({
      members: Object.fromEntries(members),
      removed: Object.fromEntries(remembered(removed, now)),
    }),
  };
};

const remembered = (removed: ReadonlyMap<string, Stamp>, now: number) =>
  [...removed]
    .filter(([, [, takenAt]]) => takenAt > now - REMOVED_KEPT_MS)
    .toSorted(([, [, one]], [, [, other]]) => other - one)
    .slice(0, MAX_REMOVED);
