import { count, decimal, moment } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import type { ModelCard } from './figures.ts';

type Method = ModelCard['forecasts']['methods'][number];

const words = texts.operator.model;
const COLUMNS: readonly Column<Method>[] = [
  { key: 'method', label: words.method, value: ({ method }) => method },
  {
    ...{ key: 'error', label: words.error, value: (method) => method.mean_absolute_error },
    show: (method) => decimal(method.mean_absolute_error),
  },
  {
    ...{ key: 'compared', label: words.compared, value: ({ compared }) => compared },
    show: ({ compared }) => count(compared),
  },
];

interface ForecastErrorsProps {
  readonly forecasts: ModelCard['forecasts'];
}

/** How far yesterday's forecasts were off, as counted by the process that answered. */
export const ForecastErrors = ({ forecasts }: ForecastErrorsProps) => (
  <section class="card" aria-label={words.forecasts}>
    <h2>{words.forecasts}</h2>
    <p class="soft">{words.sinceStart(moment(forecasts.since))}</p>
    {forecasts.methods.length === 0 ? (
      <p>{words.noForecasts}</p>
    ) : (
      <DataTable
        caption={words.forecasts}
        columns={COLUMNS}
        rows={forecasts.methods}
        keyOf={({ method }) => method}
      />
    )}
  </section>
);
