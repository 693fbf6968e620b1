import { utcDay } from '@mastery/domain-scoring';
import type { Logger } from '@mastery/ports';
import { dueForecastsKey } from '@mastery/state-keys';
import { type LookDeps, lookAt } from './look-at.ts';

/** What following forecasts needs. */
export interface FollowForecastsDeps extends LookDeps {
  readonly log: Logger;
}

/** Compares what was forecast with what it came to. */
export interface FollowForecasts {
  /** These students are to be looked at, each once a day. */
  heardOf(students: Iterable<string>): void;
  /** Looks at some of those who wait; resolves whatever happens. */
  look(): Promise<void>;
  /** Forgets what was forecast for an erased student. */
  forget(student: string): Promise<void>;
}

/** Students who are looked at with one call, and with each call however much is heard. */
const AT_ONCE = 20;
const AT_LEAST = 2;

/**
 * Looks at each student once a day, some at a time and apart from what is heard; the more is heard the fewer, for
 * comparing is in no hurry. Who waits is remembered in this process alone; after its end they are looked at with their next result.
 */
export const createFollowForecasts = (deps: FollowForecastsDeps): FollowForecasts => {
  const { store, clock, log } = deps;
  const waiting = new Set<string>();
  /** Whom this process need not look at again on this day. */
  let looked = { on: '', students: new Set<string>() };
  let heard = 0;
  let isLooking = false;
  let isFailing = false;

  const lookedToday = (): Set<string> => {
    const on = utcDay(clock.now());
    if (looked.on !== on) looked = { on, students: new Set() };
    return looked.students;
  };
  const lookAtSome = async (): Promise<void> => {
    const done = lookedToday();
    const some = firstOf(waiting, Math.max(AT_LEAST, AT_ONCE - heard));
    heard = 0;
    for (const student of some) {
      waiting.delete(student);
      done.add(student);
    }
    try {
      await lookAt(deps, some);
      isFailing = false;
    } catch (error) {
      for (const student of some) {
        waiting.add(student);
        done.delete(student);
      }
      if (!isFailing) log.warn({ err: error }, 'forecasts could not be compared; trying on');
      isFailing = true;
    }
  };

  return {
    heardOf: (students) => {
      const done = lookedToday();
      for (const student of students) {
        heard += 1;
        if (!done.has(student)) waiting.add(student);
      }
    },
    look: async () => {
      if (isLooking || waiting.size === 0) return;
      isLooking = true;
      await lookAtSome();
      isLooking = false;
    },
    forget: (student) => store.transact([{ kind: 'delete', key: dueForecastsKey(student) }]),
  };
};

const firstOf = (all: Iterable<string>, count: number): readonly string[] => {
  const first: string[] = [];
  for (const each of all) {
    if (first.length === count) break;
    first.push(each);
  }
  return first;
};
