import { count, decimal } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import { type Figure, reachesTarget } from './figures.ts';

const words = texts.operator.model;
const COLUMNS: readonly Column<Figure>[] = [
  { key: 'name', label: words.figure, value: ({ name }) => name },
  {
    ...{ key: 'value', label: words.value, value: ({ value }) => value },
    show: ({ value }) => decimal(value),
  },
  {
    ...{ key: 'interval', label: words.interval, value: ({ high, low }) => high - low },
    show: ({ low, high }) => words.between(decimal(low), decimal(high)),
  },
  {
    ...{ key: 'target', label: words.target, value: ({ target }) => target ?? null },
    show: (figure) => <Target figure={figure} />,
  },
  { key: 'n', label: words.cases, value: ({ n }) => n, show: ({ n }) => count(n) },
];

interface FiguresTableProps {
  readonly caption: string;
  readonly figures: readonly Figure[];
}

/** Figures with their 95 % intervals, and whether they reach their targets. */
export const FiguresTable = ({ caption, figures }: FiguresTableProps) => (
  <DataTable caption={caption} columns={COLUMNS} rows={figures} keyOf={({ name }) => name} />
);

const Target = ({ figure }: { readonly figure: Figure }) => {
  const reaches = reachesTarget(figure);
  if (reaches === null || figure.target === undefined) return <>–</>;
  const aim = figure.better === 'higher' ? words.atLeast : words.atMost;
  return (
    <span class={reaches ? 'badge badge--good' : 'badge badge--bad'}>
      {aim(decimal(figure.target))}: {reaches ? words.reached : words.missed}
    </span>
  );
};
