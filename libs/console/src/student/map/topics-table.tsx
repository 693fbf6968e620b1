import { percent } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import { titleIn } from '../title-in.ts';
import type { MapTopic } from './topics.ts';

const words = texts.student.map;

/** The map as a table. */
export const TopicsTable = ({ topics }: { readonly topics: readonly MapTopic[] }) => {
  const titleOf = titleIn(topics);
  const columns: readonly Column<MapTopic>[] = [
    { key: 'topic', label: words.topic, value: ({ title }) => title },
    {
      ...{ key: 'score', label: texts.student.score },
      value: ({ standing }) => standing?.score ?? null,
      show: ({ standing }) => (standing?.score == null ? '–' : percent(standing.score)),
    },
    {
      ...{ key: 'level', label: texts.student.level },
      value: ({ standing }) => (standing ? texts.levels[standing.level ?? 'none'] : words.notBegun),
    },
    {
      ...{ key: 'evidence', label: texts.student.evidence },
      value: ({ standing }) => standing?.evidence_count ?? 0,
    },
    {
      ...{ key: 'before', label: words.before },
      value: ({ prerequisites }) => prerequisites.map(titleOf).join(', '),
    },
  ];
  return <DataTable caption={words.title} columns={columns} rows={topics} keyOf={({ id }) => id} />;
};
