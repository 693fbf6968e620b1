import { count, percent } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import type { Item } from './items-page.tsx';

const words = texts.teacher.items;

const COLUMNS: readonly Column<Item>[] = [
  { key: 'item', label: words.item, value: ({ item }) => item },
  { key: 'topic', label: words.topic, value: ({ topic }) => topic },
  {
    ...{ key: 'finding', label: words.finding, value: ({ finding }) => words.findings[finding] },
    show: ({ finding }) => (
      <span class={finding === 'misleads' ? 'badge badge--bad' : 'badge'}>
        {words.findings[finding]}
      </span>
    ),
  },
  { key: 'reason', label: words.reason, value: ({ reason }) => reason },
  {
    ...{ key: 'answers', label: words.answers, value: ({ answers }) => answers },
    show: ({ answers }) => count(answers),
  },
  {
    ...{ key: 'facility', label: words.facility, value: ({ facility }) => facility },
    show: ({ facility }) => percent(facility),
  },
  {
    ...{ key: 'discrimination', label: words.discrimination },
    value: ({ discrimination }) => discrimination,
    show: ({ discrimination, interval: { low, high } }) =>
      words.discriminationOf(discrimination.toFixed(2), low.toFixed(2), high.toFixed(2)),
  },
];

/** Items, those first that tell least who knows. */
export const ItemTable = ({ items }: { readonly items: readonly Item[] }) => (
  <DataTable
    caption={words.caption}
    columns={COLUMNS}
    rows={items}
    keyOf={({ topic, item }) => `${topic}/${item}`}
    sorted={{ column: 'discrimination', direction: 'ascending' }}
  />
);
