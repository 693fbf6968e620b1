import type { CohortDay } from '@mastery/api-schemas';
import {
  type CohortSummary,
  DAY_MS,
  type Histogram,
  histogramOf,
  percentileIn,
  percentilesBy,
  scoresOf,
  summarise,
} from '@mastery/domain-scoring';
import type { StateOperation, StateStore } from '@mastery/ports';
import { TTL_SECONDS, cohortAggregateKey } from '@mastery/state-keys';
import type { CohortFacts } from '../../cohorts/cohort-facts.ts';

/** `cohort:{id}:aggregate:{date}`: nothing in it names a student. */
interface StoredAggregate extends Omit<CohortSummary, 'percentiles'> {
  readonly histogram: Histogram;
  readonly calculated_at: string;
}

/** The write of a cohort's numbers as of a day: a function of what is known of its members, and of nothing before. */
export const aggregateWrite = (
  cohort: string,
  date: string,
  { members, known, at }: CohortFacts,
): StateOperation => {
  const { scored, mean_score, levels, struggling } = summarise(members.length, known);
  const aggregate: StoredAggregate = {
    ...{ members: members.length, scored, mean_score, levels, struggling },
    histogram: histogramOf(scoresOf(known)),
    calculated_at: new Date(at).toISOString(),
  };
  return {
    kind: 'upsert',
    key: cohortAggregateKey(cohort, date),
    value: JSON.stringify(aggregate),
    ttlSeconds: TTL_SECONDS.cohortAggregate,
  };
};

/** The numbers of the days before a day, oldest first, as far as there are any. */
export const readAggregates = async (
  store: Pick<StateStore, 'getMany'>,
  cohort: string,
  today: string,
  days: number,
): Promise<readonly CohortDay[]> => {
  if (days === 0) return [];
  const dates = Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(today) - (days - index) * DAY_MS).toISOString().slice(0, 10),
  );
  const found = await store.getMany(dates.map((date) => cohortAggregateKey(cohort, date)));
  return dates.flatMap((date) => {
    const stored = found.get(cohortAggregateKey(cohort, date));
    return stored === undefined ? [] : [dayOf(date, JSON.parse(stored.value) as StoredAggregate)];
  });
};

const dayOf = (
  date: string,
  { histogram, members, scored, mean_score, levels, struggling }: StoredAggregate,
): CohortDay => ({
  ...{ date, members, scored, mean_score, struggling },
  levels: { ...levels },
  percentiles:
    scored === 0 ? null : { ...percentilesBy((share) => percentileIn(histogram, share) ?? 0) },
});
