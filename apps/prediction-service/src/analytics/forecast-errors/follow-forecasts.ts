import { type Snapshot, calculatedResult, utcDay } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';
import { CREATE_ONLY, type Clock, type StateStore, StateWriteUnknown } from '@mastery/ports';
import { TTL_SECONDS, dailyMasteryKey, dueForecastsKey } from '@mastery/state-keys';
import { type ForecastModels, forecastsFor } from '@mastery/student-state';
import { readDailyScores } from '../../forecast/read-daily-scores.ts';
import { readStudent } from '../../read-student.ts';
import type { AnalyticsEvents } from '../analytics-events.ts';
import { readChunked } from '../read-chunked.ts';
import {
  type DueForecast,
  type DueForecasts,
  type ForecastError,
  errorsOf,
  isOver,
  tomorrowOf,
} from './due-forecasts.ts';

/** What following forecasts needs. */
export interface FollowForecastsDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly models: ForecastModels;
  readonly events: Pick<AnalyticsEvents, 'forecastMissed'>;
}

/** Compares what was forecast with what it came to. */
export interface FollowForecasts {
  /** Looks at these students, at each once a day. */
  look(students: ReadonlySet<string>, goOn: () => Promise<boolean>): Promise<void>;
  /** Forgets what was forecast for an erased student. */
  forget(student: string): Promise<void>;
}

/**
 * Once a student and day: what the day before forecast, by each method, against the day's score when it is over; and
 * what is forecast for tomorrow, to be compared in its turn. The write under the ETag decides who tells the error, so
 * it is told once, or, when the process ends right then, not at all.
 */
export const createFollowForecasts = (deps: FollowForecastsDeps): FollowForecasts => {
  const { store, clock, events } = deps;

  const lookAt = async (student: string, today: string): Promise<void> => {
    const key = dueForecastsKey(student);
    const { student: state, others } = await readStudent(store, student, [key]);
    if (state?.result == null) return;
    const stored = others.get(key);
    const known = parse(stored?.value);
    if (known?.checked_on === today) return;
    const due = known?.due ?? [];
    const errors = await errorsIn(
      store,
      student,
      due.filter((each) => isOver(each, today)),
    );
    const history = await readDailyScores(store, student, today);
    const next = tomorrowOf(forecastsFor(state, history, clock.now(), deps.models), today);
    const value: DueForecasts = {
      checked_on: today,
      due: [...due.filter((each) => !isOver(each, today)), ...(next === null ? [] : [next])],
    };
    const ttlSeconds = TTL_SECONDS.dueForecasts;
    const etag = stored?.etag ?? CREATE_ONLY;
    const write = { kind: 'upsert', key, value: JSON.stringify(value), etag, ttlSeconds } as const;
    try {
      await store.transact([write]);
    } catch (error) {
      // Somebody else looked at the same student: they tell the errors.
      if (error instanceof StateWriteUnknown) return;
      throw error;
    }
    for (const error of errors) events.forecastMissed(error);
  };

  return {
    look: async (students, goOn) => {
      const today = utcDay(clock.now());
      const left = new Set(students);
      await readChunked(store, [...students], dueForecastsKey, (student, { value }) => {
        if (parse(value)?.checked_on === today) left.delete(student);
      });
      for (const student of left) {
        if (!(await goOn())) return;
        await lookAt(student, today);
      }
    },
    forget: (student) => store.transact([{ kind: 'delete', key: dueForecastsKey(student) }]),
  };
};

const parse = (text: string | undefined): DueForecasts | null =>
  text === undefined ? null : (JSON.parse(text) as DueForecasts);

const errorsIn = async (
  store: Pick<StateStore, 'getMany'>,
  student: string,
  over: readonly DueForecast[],
): Promise<readonly ForecastError[]> => {
  if (over.length === 0) return [];
  const found = await store.getMany(over.map(({ date }) => dailyMasteryKey(student, date)));
  return over.flatMap((forecast) => {
    const snapshot = found.get(dailyMasteryKey(student, forecast.date));
    return errorsOf(forecast, snapshot === undefined ? null : scoreIn(snapshot.value));
  });
};

/** As calculated: what a teacher ruled is no part of what was forecast. */
const scoreIn = (snapshot: string): Snapshot['score'] | null =>
  calculatedResult(JSON.parse(snapshot) as MasteryResult).mastery_score;
