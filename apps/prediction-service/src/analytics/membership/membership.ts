import type { Aggregates } from '../aggregates/aggregates.ts';
import type { AnalyticsEvents } from '../analytics-events.ts';
import type { Change } from './change.ts';
import {
  forgetCohortsOf,
  noteCohorts,
  noteCohortsOf,
  readCohortsOf,
} from './cohorts-of-students.ts';
import { notFromBefore, readErasures } from './erasures.ts';
import { type CohortDeps, rewriteCohort } from './rewrite-cohort.ts';

/** Who is in which cohort, kept by its one writer. */
export interface Membership {
  /**
   * Applies changes; doing it again changes nothing.
   * @param goOn asked before each write; false ends it
   * @returns false when it was ended
   */
  apply(changes: readonly Change[], goOn: () => Promise<boolean>): Promise<boolean>;
  /** Takes a student out of every cohort, as of an erasure; milliseconds since the epoch. */
  erase(student: string, at: number, traceId?: string): Promise<void>;
}

/** What keeping the membership needs. */
export interface MembershipDeps extends CohortDeps {
  readonly events: Pick<AnalyticsEvents, 'changed' | 'erased'>;
  readonly aggregates: Pick<Aggregates, 'changed'>;
}

/** Creates the one writer of rosters and lists of members. */
export const createMembership = (deps: MembershipDeps): Membership => {
  const { store, events, aggregates } = deps;

  const erase = async (student: string, at: number, traceId?: string): Promise<void> => {
    const cohorts = await readCohortsOf(store, student);
    let left = 0;
    for (const cohort of cohorts.keys()) {
      if (await rewriteCohort(deps, cohort, (roster) => roster.forget(student, at))) left += 1;
    }
    aggregates.changed(cohorts.keys());
    await forgetCohortsOf(store, student, at);
    if (cohorts.size > 0) events.erased(student, left, traceId);
  };

  const apply: Membership['apply'] = async (changes, goOn) => {
    if (changes.length === 0) return true;
    const students = new Set(changes.map(({ student }) => student));
    const erasures = await readErasures(store, students);
    const standing = await notFromBefore(store, changes, erasures);
    events.changed('erased', changes.length - standing.length);
    if (!(await goOn())) return false;
    const noted = await noteCohortsOf(store, standing);
    events.changed('full', standing.length - noted.length);
    const byCohort = Map.groupBy(noted, ({ cohort }) => cohort);
    await noteCohorts(store, byCohort.keys());
    for (const [cohort, own] of byCohort) {
      if (!(await goOn())) return false;
      const outcomes = await rewriteCohort(deps, cohort, (roster) =>
        own.map((change) => roster.apply(change)),
      );
      for (const outcome of outcomes) events.changed(outcome, 1);
      aggregates.changed([cohort]);
    }

    // An erasure that was told meanwhile may have looked before we wrote; its document is older than that.
    for (const [student, { at }] of await readErasures(store, students)) {
      if (erasures.get(student)?.at !== at) await erase(student, at);
    }
    return true;
  };

  return { apply, erase };
};
