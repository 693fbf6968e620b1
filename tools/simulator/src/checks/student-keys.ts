import { COMPONENTS } from '@mastery/event-schemas';
import {
  activeStudentsKey,
  checkpointKey,
  currentMasteryKey,
  dailyComponentKey,
  dailyMasteryKey,
  recentActivityKey,
} from '@mastery/state-keys';
import type { Step } from '../oracle/history.ts';
import { activeDays } from '../oracle/reckoning/components.ts';
import { type CheckContext, partitionOf } from './context.ts';
import {
  type StoredDocument,
  type StoredMasteryFields,
  differenceOf,
  masteryDifference,
} from './stored-document.ts';

const DAY_MS = 86_400_000;
const SNAPSHOT_DAYS = 90;
const SECOND_DELETION_MS = 10 * 60_000;

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const monthOf = ({ record }: Step): string => new Date(record.timestamp).toISOString().slice(0, 7);

/** The steps of a student's present life, oldest first. */
const lifeOf = (last: Step): readonly Step[] => {
  const steps: Step[] = [];
  for (let step: Step | null = last; step?.mastery; step = step.before) steps.unshift(step);
  return steps;
};

/** The last step of each day that a snapshot stands for, by day number. */
const daysOf = (last: Step): ReadonlyMap<number, Step> =>
  new Map(
    lifeOf(last).flatMap((step) => {
      const day = step.mastery?.day ?? 0;
      const isTooOld = day < Math.floor(step.record.timestamp / DAY_MS) - SNAPSHOT_DAYS;
      return isTooOld ? [] : [[day, step] as const];
    }),
  );

/** The last step before each month in which the student lived on, by that month. */
const monthsOf = (last: Step): ReadonlyMap<string, Step> => {
  const steps = lifeOf(last);
  return new Map(
    steps.flatMap((step, index) => {
      const before = steps[index - 1];
      return before && monthOf(before) !== monthOf(step) ? [[monthOf(step), before] as const] : [];
    }),
  );
};

/** Every key of a student that may stand. */
export const expectedKeysOf = (last: Step): readonly string[] => {
  const { student } = last;
  const own = [currentMasteryKey(student)];
  if (last.mastery === null) return own;
  return [
    ...own,
    recentActivityKey(student),
    ...[...daysOf(last)].flatMap(([day, step]) => [
      dailyMasteryKey(student, dateOf(day)),
      ...COMPONENTS.filter((name) => step.mastery?.components[name] !== undefined).map((name) =>
        dailyComponentKey(student, dateOf(day), name),
      ),
    ]),
    ...[...monthsOf(last).keys()].map((month) => checkpointKey(student, month)),
  ];
};

/**
 * Deletions carry no ETag: the transaction of an erasure that comes late takes the snapshots of the new life,
 * and after the second deletion only the newest day's is written again.
 */
const mayBeLost = ({ calculatedAt, erasure }: Step): boolean =>
  erasure !== null && calculatedAt < erasure.timestamp + SECOND_DELETION_MS;

/** The student's keys beside the document: each must say what the log comes to. */
export const checkStudentKeys = (context: CheckContext, last: Step): void => {
  if (last.mastery === null) return;
  const { student } = last;
  const found = (detail: string) =>
    context.findings.found('snapshots and activity follow from the state', `${student}: ${detail}`);
  const read = (key: string): unknown => JSON.parse(context.redis.get(key)?.value ?? 'null');
  for (const [day, step] of daysOf(last)) {
    const date = dateOf(day);
    if (day !== last.mastery.day && mayBeLost(step)) continue;
    const snapshot = read(dailyMasteryKey(student, date)) as StoredMasteryFields | null;
    const difference =
      snapshot === null || step.mastery === null
        ? 'is missing'
        : masteryDifference(snapshot, step.mastery, step.calculatedAt);
    if (difference !== null) found(`snapshot of ${date}: ${difference}`);
    for (const name of COMPONENTS) {
      const score = read(dailyComponentKey(student, date, name)) as number | null;
      const expected = step.mastery?.components[name];
      const isRight =
        score === null ? expected === undefined : Math.abs(score - (expected ?? -1)) <= 1.01e-4;
      if (!isRight)
        found(`${name} of ${date} is ${score ?? 'none'}, expected ${expected ?? 'none'}`);
    }
  }
  for (const [month, step] of monthsOf(last)) {
    const checkpoint = read(checkpointKey(student, month)) as StoredDocument | null;
    const difference = checkpoint === null ? 'is missing' : differenceOf(checkpoint, step);
    if (difference !== null) found(`checkpoint of ${month}: ${difference}`);
  }
  checkActivity(context, last, found);
};

const checkActivity = (
  context: CheckContext,
  last: Step,
  found: (detail: string) => void,
): void => {
  const { student } = last;
  const text = context.redis.get(recentActivityKey(student))?.value;
  const activity = JSON.parse(text ?? 'null') as null | {
    readonly events: readonly { readonly event_id: string }[];
    readonly streak_days: number;
  };
  const document = context.redis.get(currentMasteryKey(student))?.value ?? '{}';
  const { recent = [] } = JSON.parse(document) as StoredDocument;
  // What the document says of recent events is checked against the log; the key must say the same.
  const isSame = JSON.stringify(activity?.events) === JSON.stringify(recent);
  if (!isSame) found('recent activity is not what the document says');
  if (activity?.streak_days !== streakOf(last)) {
    found(`streak is ${activity?.streak_days ?? 'none'}, expected ${streakOf(last)}`);
  }
  const partition = partitionOf(context, student);
  for (const day of last.active) {
    const chunk = context.redis.get(activeStudentsKey(partition, dateOf(day), 0))?.value ?? '[]';
    if (!(JSON.parse(chunk) as readonly string[]).includes(student)) {
      found(`is not in the list of active students of ${dateOf(day)}`);
    }
  }
};

/** Days in a row with activity up to the last active day; 14 stands for 14 or more. */
const streakOf = ({ life }: Step): number => {
  const days = activeDays(life);
  let streak = 0;
  while (streak < days.length && streak < 14) {
    if (days.at(-1 - streak) !== (days.at(-1) ?? 0) - streak) break;
    streak += 1;
  }
  return streak;
};
