import { useId } from 'preact/hooks';
import { moment, percent } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import type { Mastery } from '../../student/use-mastery.ts';
import { texts } from '../../texts.ts';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';

type Topic = Mastery['topics'][string] & { readonly topic: string };

const words = texts.teacher.one;

const COLUMNS: readonly Column<Topic>[] = [
  { key: 'topic', label: words.topic, value: ({ topic }) => topic },
  {
    ...{ key: 'score', label: texts.teacher.score, value: ({ score }) => score },
    show: ({ score }) => scoreInWords(score),
  },
  {
    ...{ key: 'level', label: texts.teacher.level, value: ({ level }) => level },
    show: ({ level }) => <LevelMark level={level} />,
  },
  {
    ...{ key: 'knowledge', label: words.knowledge, value: ({ knowledge }) => knowledge ?? null },
    show: ({ knowledge }) => (knowledge === undefined ? '–' : percent(knowledge)),
  },
  { key: 'evidence', label: words.evidence, value: ({ evidence_count: pieces }) => pieces },
  {
    ...{ key: 'seen', label: words.lastSeen, value: ({ last_seen: seen }) => seen },
    show: ({ last_seen: seen }) => moment(seen),
  },
];

/** A student's topics. */
export const TopicsOfStudent = ({ topics }: Pick<Mastery, 'topics'>) => {
  const id = useId();
  const rows = Object.entries(topics).map(([topic, mastery]) => ({ ...mastery, topic }));
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{words.topics}</h2>
      <DataTable
        caption={words.topics}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ topic }) => topic}
        sorted={{ column: 'score', direction: 'ascending' }}
      />
    </section>
  );
};
