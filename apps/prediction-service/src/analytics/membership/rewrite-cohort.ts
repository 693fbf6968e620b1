import { CREATE_ONLY, type Clock, type StateStore, writing } from '@mastery/ports';
import { cohortMembersKey, cohortRosterKey } from '@mastery/state-keys';
import { type Roster, openRoster } from './roster.ts';

/** What rewriting a cohort needs. */
export interface CohortDeps {
  readonly store: StateStore;
  readonly clock: Clock;
}

/**
 * Reads a cohort's roster, lets it be changed, and writes it and the list that follows from it in one
 * transaction, each under the ETag it was read with. A conflict refuses one key or both, so everything is
 * read again; a list that a refused try left behind differs from its roster, and is written again.
 * @returns what `change` returned at last
 */
export const rewriteCohort = <Result>(
  { store, clock }: CohortDeps,
  cohort: string,
  change: (roster: Roster) => Result,
): Promise<Result> => {
  const [rosterKey, listKey] = [cohortRosterKey(cohort), cohortMembersKey(cohort)];
  return writing(async () => {
    const found = await store.getMany([rosterKey, listKey]);
    const before = { roster: found.get(rosterKey), list: found.get(listKey) };
    const roster = openRoster(before.roster?.value);
    const result = change(roster);
    const value = {
      roster: JSON.stringify(roster.stored(clock.now())),
      list: JSON.stringify(roster.members()),
    };
    if (value.roster === before.roster?.value && value.list === before.list?.value) return result;
    await store.transact([
      {
        kind: 'upsert',
        key: rosterKey,
        value: value.roster,
        etag: before.roster?.etag ?? CREATE_ONLY,
      },
      { kind: 'upsert', key: listKey, value: value.list, etag: before.list?.etag ?? CREATE_ONLY },
    ]);
    return result;
  });
};
