import type { components } from '@mastery/client';
import { useId } from 'preact/hooks';
import { count } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import { scoreInWords } from '../../parts/score.tsx';

/** A topic over the whole cohort. */
export type HeatTopic = components['schemas']['HeatmapResponse']['topics'][number];

const words = texts.teacher.heatmap;
const LEVELS = ['beginner', 'developing', 'competent', 'proficient', 'expert'] as const;

const COLUMNS: readonly Column<HeatTopic>[] = [
  { key: 'topic', label: words.topic, value: ({ topic }) => topic },
  {
    ...{ key: 'scored', label: words.scored, value: ({ scored }) => scored },
    show: ({ scored }) => count(scored),
  },
  {
    ...{ key: 'mean', label: words.mean, value: ({ mean_score: mean }) => mean },
    show: ({ mean_score: mean }) => scoreInWords(mean),
  },
  ...LEVELS.map((level) => ({
    ...{ key: level, label: texts.levels[level] },
    value: ({ levels }: HeatTopic) => levels[level] ?? 0,
  })),
];

/** Each topic over the whole cohort: who has a score in it, and which level. */
export const TopicTable = ({ topics }: { readonly topics: readonly HeatTopic[] }) => {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{words.topics}</h2>
      <DataTable
        caption={words.topics}
        columns={COLUMNS}
        rows={topics}
        keyOf={({ topic }) => topic}
      />
    </section>
  );
};
