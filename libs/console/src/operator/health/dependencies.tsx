import { moment } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';

interface Dependency {
  readonly name: string;
  readonly up: boolean;
  readonly since: string;
}

const words = texts.operator.health;
const COLUMNS: readonly Column<Dependency>[] = [
  { key: 'name', label: words.dependency, value: ({ name }) => name },
  {
    ...{ key: 'state', label: words.state, value: ({ up }) => (up ? words.up : words.down) },
    show: ({ up }) => (
      <span class={up ? 'badge badge--good' : 'badge badge--bad'}>
        {up ? words.up : words.down}
      </span>
    ),
  },
  {
    ...{ key: 'since', label: words.since, value: ({ since }) => since },
    show: ({ since }) => moment(since),
  },
];

interface DependenciesProps {
  readonly service: string;
  readonly of: Readonly<Record<string, Omit<Dependency, 'name'>>>;
}

/** What a service needs, and whether it answers. */
export const Dependencies = ({ service, of }: DependenciesProps) => (
  <DataTable
    caption={words.caption(service)}
    columns={COLUMNS}
    rows={Object.entries(of).map(([name, one]) => ({ name, ...one }))}
    keyOf={({ name }) => name}
  />
);
