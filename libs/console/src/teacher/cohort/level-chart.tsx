import { useId, useState } from 'preact/hooks';
import { count } from '../../format.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { TableToggle } from '../../parts/table-toggle.tsx';
import { texts } from '../../texts.ts';
import type { CohortAnswer } from './cohort-numbers.tsx';
import { type LevelCount, levelCounts } from './level-counts.ts';

interface LevelChartProps {
  readonly levels: CohortAnswer['levels'];
  readonly members: number;
}

const words = texts.teacher.overview;
const labelOf = ({ level }: LevelCount): string => texts.levels[level];

/** How many students have each level, as bars or as a table. */
export const LevelChart = ({ levels, members }: LevelChartProps) => {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const counts = levelCounts(levels, members);
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card__head">
        <h2 id={id}>{words.levels}</h2>
        <TableToggle isTable={isTable} onChange={setIsTable} />
      </div>
      {isTable ? (
        <DataTable
          caption={words.levels}
          columns={[
            { key: 'level', label: texts.teacher.level, value: labelOf },
            { key: 'students', label: texts.teacher.members, value: ({ students }) => students },
          ]}
          rows={counts}
          keyOf={({ level }) => level}
        />
      ) : (
        <Bars counts={counts} />
      )}
    </section>
  );
};

const Bars = ({ counts }: { readonly counts: readonly LevelCount[] }) => {
  const most = Math.max(1, ...counts.map(({ students }) => students));
  return (
    <ul class="bars">
      {counts.map(({ level, students }) => (
        <li key={level}>
          <span class="bars__label">{texts.levels[level]}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect
              class={`bars__bar bars__bar--${level}`}
              width={(100 * students) / most}
              height="4"
            />
          </svg>
          <strong class="number">{count(students)}</strong>
        </li>
      ))}
    </ul>
  );
};
