import type { ModelCard } from '@mastery/api-schemas';
import type { Clock } from '@mastery/ports';
import type { ForecastError } from '../analytics/forecast-errors/due-forecasts.ts';

/** How far off the forecasts were that this process compared since its start. */
export interface ForecastTally {
  count(missed: ForecastError): void;
  read(): ModelCard['forecasts'];
}

/** Where a tally has its name and its beginning from. */
export interface ForecastTallyDeps {
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Begins to count. */
export const createForecastTally = ({ clock, newId }: ForecastTallyDeps): ForecastTally => {
  const named = { process: newId(), since: new Date(clock.now()).toISOString() };
  const sums = new Map<string, { compared: number; error: number }>();
  return {
    count: ({ method, error }) => {
      const sum = sums.get(method) ?? { compared: 0, error: 0 };
      sums.set(method, { compared: sum.compared + 1, error: sum.error + error });
    },
    read: () => ({
      ...{ scope: 'process', ...named },
      methods: [...sums].map(([method, { compared, error }]) => ({
        ...{ method, compared },
        mean_absolute_error: error / compared,
      })),
    }),
  };
};
