import { count } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import {
  ARROWS,
  type ArrowName,
  type ArrowNumbers,
  type Flow,
  movedOn,
  numbersOn,
} from './arrows.ts';

interface Row extends ArrowNumbers {
  readonly arrow: ArrowName;
  /** Records since the page was opened. */
  readonly moved: number | null;
}

const words = texts.operator.pipeline;
const known = (value: number | null) => (value === null ? '–' : count(value));
const COLUMNS: readonly Column<Row>[] = [
  { key: 'arrow', label: words.arrow, value: ({ arrow }) => words.arrows[arrow].what },
  {
    ...{ key: 'between', label: words.between },
    value: ({ arrow }) => words.arrows[arrow].between,
  },
  {
    ...{ key: 'records', label: words.records, value: ({ records }) => records },
    show: ({ records }) => known(records),
  },
  {
    ...{ key: 'lag', label: words.lag, value: ({ lag }) => lag },
    show: ({ lag }) => known(lag),
  },
  {
    ...{ key: 'moved', label: words.moved, value: ({ moved }) => moved },
    show: ({ arrow, moved }) => <span data-testid={`moved-${arrow}`}>{known(moved)}</span>,
  },
];

interface PipelineTableProps {
  readonly first: Flow;
  readonly flow: Flow;
}

/** The numbers of the drawing as a table, and how far each moved since the page was opened. */
export const PipelineTable = ({ first, flow }: PipelineTableProps) => {
  const numbers = numbersOn(flow);
  return (
    <DataTable
      caption={words.caption}
      columns={COLUMNS}
      rows={ARROWS.map((arrow) => ({
        ...{ arrow, ...numbers[arrow] },
        moved: movedOn(arrow, first, flow),
      }))}
      keyOf={({ arrow }) => arrow}
    />
  );
};
