import { type Snapshot, utcDay } from '@mastery/domain-scoring';
import { lastErasure } from '@mastery/event-schemas';
import {
  CREATE_ONLY,
  type Clock,
  type StateOperation,
  type StateStore,
  type StoredValue,
} from '@mastery/ports';
import { TTL_SECONDS, currentMasteryKey, dueForecastsKey } from '@mastery/state-keys';
import { type ForecastModels, forecastsFor, readStudentState } from '@mastery/student-state';
import { readDailyScoresOf } from '../../forecast/read-daily-scores.ts';
import type { AnalyticsEvents } from '../analytics-events.ts';
import { readEach } from '../read-chunked.ts';
import {
  type DueForecasts,
  type ForecastError,
  errorsOf,
  isOver,
  tomorrowOf,
} from './due-forecasts.ts';

/** What looking at students needs. */
export interface LookDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly models: ForecastModels;
  readonly events: Pick<AnalyticsEvents, 'forecastMissed'>;
}

/** What is written of a student, and what is told once it is. */
interface Look {
  readonly student: string;
  readonly value: DueForecasts;
  readonly etag: string;
  readonly errors: readonly ForecastError[];
}

/**
 * Looks at these students unless somebody did today: what was forecast for days that are over against the scores of
 * those days, and what is forecast for tomorrow. The write under the ETag decides who tells the errors, so they are told
 * once; where it is not confirmed, not at all.
 * @throws StateStoreUnavailable
 * @throws StateWriteUnknown also when somebody else looked at one of them at this moment
 */
export const lookAt = async (deps: LookDeps, students: readonly string[]): Promise<void> => {
  const { store, clock, events } = deps;
  const today = utcDay(clock.now());
  const known = await readEach(store, students, dueForecastsKey);
  const left = students.filter((each) => parse(known.get(each))?.checked_on !== today);
  const documents = await readEach(store, left, currentMasteryKey);
  const scores = await readDailyScoresOf(store, [...documents.keys()], today);
  const looks = [...documents].flatMap(([student, document]): readonly Look[] => {
    const stored = known.get(student);
    const look = lookOf(deps, document, parse(stored)?.due ?? [], scores.get(student) ?? []);
    return look === null ? [] : [{ ...look, student, etag: stored?.etag ?? CREATE_ONLY }];
  });
  await store.transact(looks.map(writeOf));
  await takeBackErased(store, looks, documents);
  for (const error of looks.flatMap(({ errors }) => errors)) events.forecastMissed(error);
};

const lookOf = (
  { clock, models }: LookDeps,
  document: StoredValue,
  due: DueForecasts['due'],
  history: readonly Snapshot[],
): Pick<Look, 'value' | 'errors'> | null => {
  const student = readStudentState(document.value);
  if (student === null) return null;
  const now = clock.now();
  const today = utcDay(now);
  const scoreOf = (date: string) => history.find((day) => day.date === date)?.score ?? null;
  const next = tomorrowOf(forecastsFor(student, history, now, models), today);
  return {
    errors: due
      .filter((each) => isOver(each, today))
      .flatMap((each) => errorsOf(each, scoreOf(each.date))),
    value: {
      checked_on: today,
      due: [...due.filter((each) => !isOver(each, today)), ...(next === null ? [] : [next])],
    },
  };
};

const parse = (stored: StoredValue | undefined): DueForecasts | null =>
  stored === undefined ? null : (JSON.parse(stored.value) as DueForecasts);

const writeOf = ({ student, value, etag }: Look): StateOperation => ({
  ...{ kind: 'upsert', key: dueForecastsKey(student), value: JSON.stringify(value), etag },
  ttlSeconds: TTL_SECONDS.dueForecasts,
});

/** An erasure that was told meanwhile may have deleted before we wrote; the document is older than that. */
const takeBackErased = async (
  store: StateStore,
  looks: readonly Look[],
  before: ReadonlyMap<string, StoredValue>,
): Promise<void> => {
  const students = looks.map(({ student }) => student);
  const after = await readEach(store, students, currentMasteryKey);
  const erasureIn = (found: StoredValue | undefined) => lastErasure(found?.value ?? 'null')?.at;
  const erased = students.filter(
    (student) => erasureIn(before.get(student)) !== erasureIn(after.get(student)),
  );
  await store.transact(
    erased.map((student) => ({ kind: 'delete', key: dueForecastsKey(student) })),
  );
};
