import { percent } from '../../format.ts';
import { texts } from '../../texts.ts';
import { PLACE } from '../places.ts';
import { heatOf } from './heat.ts';
import type { CellPlace } from './move.ts';
import type { HeatRow } from './ordered.ts';
import type { HeatTopic } from './topic-table.tsx';

interface HeatRowProps {
  readonly cohort: string;
  readonly row: HeatRow;
  readonly index: number;
  readonly topics: readonly HeatTopic[];
  /** Where it lies, pixels from the top. */
  readonly start: number;
  /** The active column, where the row is active. */
  readonly active: number | null;
  readonly idOf: (place: CellPlace) => string;
  readonly onChoose: (column: number) => void;
}

const words = texts.teacher.heatmap;

/** A student's scores: the number is in each cell, whatever colours tell. */
export const HeatRowCells = (props: HeatRowProps) => {
  const { cohort, row, index, topics, start, active, idOf, onChoose } = props;
  const { student_id: student, scores } = row;
  const cell = (column: number, isActive: string) => ({
    id: idOf({ row: index, column }),
    'aria-colindex': column + 1,
    'aria-selected': active === column,
    class: active === column ? `${isActive} heat--active` : isActive,
    onClick: () => onChoose(column),
  });
  return (
    <div
      class="heatmap__row"
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span role="rowheader" {...cell(0, 'heatmap__student')}>
        <a href={PLACE.student(cohort, student)} tabIndex={-1}>
          {student}
        </a>
      </span>
      {topics.map(({ topic }, at) => {
        const score = scores[topic] ?? null;
        const text = score === null ? words.none : percent(score);
        return (
          <span
            key={topic}
            role="gridcell"
            title={words.cell(student, topic, text)}
            {...cell(at + 1, `heat heat--${heatOf(score) ?? 'none'}`)}
          >
            {score === null ? <Nothing /> : text}
          </span>
        );
      })}
    </div>
  );
};

const Nothing = () => (
  <>
    <span aria-hidden="true">–</span>
    <span class="for-readers">{words.none}</span>
  </>
);
