import { type Audience, onlyOf, sees } from './audience.ts';
import type { Memberships } from './memberships.ts';

/** Finds who is sent the results of a student, without asking everybody. */
export interface Watchers<Watcher> {
  /** Returns how to take the watcher off again. */
  add(audience: Audience, watcher: Watcher): () => void;
  /** Each once, also who watches two cohorts of the student. */
  of(studentId: string): ReadonlySet<Watcher>;
}

/** Nobody watches yet. */
export const createWatchers = <Watcher>(memberships: Memberships): Watchers<Watcher> => {
  const byStudent = new Map<string, Map<Watcher, Audience>>();
  const byCohort = new Map<string, Map<Watcher, Audience>>();
  const ofAll = new Map<Watcher, Audience>();

  const groupsOf = (audience: Audience): readonly Map<Watcher, Audience>[] => {
    const only = onlyOf(audience);
    if (only !== undefined) return [group(byStudent, only)];
    if (audience.kind === 'cohorts') {
      return audience.cohorts.map((cohort) => group(byCohort, cohort));
    }
    return [ofAll];
  };
  return {
    add: (audience, watcher) => {
      for (const each of groupsOf(audience)) each.set(watcher, audience);
      return () => {
        for (const each of groupsOf(audience)) each.delete(watcher);
        dropEmpty(byStudent, onlyOf(audience));
        if (audience.kind === 'cohorts') {
          for (const cohort of audience.cohorts) dropEmpty(byCohort, cohort);
        }
      };
    },
    of: (studentId) => {
      const found = new Set(ofAll.keys());
      for (const [watcher, audience] of byStudent.get(studentId) ?? []) {
        if (sees(audience, studentId, memberships)) found.add(watcher);
      }
      if (byCohort.size === 0) return found;
      for (const cohort of memberships.cohortsOf(studentId)) {
        for (const watcher of byCohort.get(cohort)?.keys() ?? []) found.add(watcher);
      }
      return found;
    },
  };
};

const group = <Watcher>(groups: Map<string, Map<Watcher, Audience>>, name: string) => {
  const found = groups.get(name) ?? new Map<Watcher, Audience>();
  groups.set(name, found);
  return found;
};

const dropEmpty = <Watcher>(groups: Map<string, Map<Watcher, Audience>>, name?: string) => {
  if (name !== undefined && groups.get(name)?.size === 0) groups.delete(name);
};
