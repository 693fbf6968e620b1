import { useLocation } from 'preact-iso';
import { useId, useRef, useState } from 'preact/hooks';
import { useVirtualRows } from '../../parts/virtual-list.tsx';
import { texts } from '../../texts.ts';
import { PLACE } from '../places.ts';
import { HeatRowCells } from './heat-row.tsx';
import { type CellPlace, moved } from './move.ts';
import type { HeatRow } from './ordered.ts';
import { inView } from './in-view.ts';
import type { HeatTopic } from './topic-table.tsx';

interface HeatGridProps {
  readonly cohort: string;
  readonly topics: readonly HeatTopic[];
  readonly rows: readonly HeatRow[];
}

/** The height of a row, pixels. */
const ROW_HEIGHT = 36;

/**
 * Students by topics, of which what is seen is drawn. The grid keeps the focus and names its active cell, so that
 * scrolling the cell away loses neither.
 */
export const HeatGrid = ({ cohort, topics, rows }: HeatGridProps) => {
  const { route } = useLocation();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useVirtualRows(place, rows.length, ROW_HEIGHT);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const idOf = ({ row, column }: CellPlace) => `${id}-${row}-${column}`;
  const open = (row: HeatRow | undefined) => row && route(PLACE.student(cohort, row.student_id));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(rows[active.row]);
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const to = moved(active, event, { rows: rows.length, columns: topics.length + 1, page });
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    if (place.current) inView(place.current, to, ROW_HEIGHT);
  };
  const items = drawn.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === active.row);
  return (
    <div
      ref={place}
      class="heatmap"
      role="grid"
      tabIndex={0}
      aria-label={texts.teacher.heatmap.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={topics.length + 1}
      aria-activedescendant={isDrawn ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <HeadRow topics={topics} />
      <div class="heatmap__rows" role="rowgroup" style={{ height: `${drawn.getTotalSize()}px` }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <HeatRowCells
              key={row.student_id}
              {...{ cohort, row, index, topics, start, idOf }}
              active={index === active.row ? active.column : null}
              onChoose={(column) => setActive({ row: index, column })}
            />
          );
        })}
      </div>
    </div>
  );
};

const HeadRow = ({ topics }: Pick<HeatGridProps, 'topics'>) => (
  <div class="heatmap__head" role="rowgroup">
    <div class="heatmap__row" role="row" aria-rowindex={1}>
      <span class="heatmap__student" role="columnheader" aria-colindex={1}>
        {texts.teacher.student}
      </span>
      {topics.map(({ topic }, index) => (
        <span key={topic} role="columnheader" aria-colindex={index + 2} title={topic}>
          {topic}
        </span>
      ))}
    </div>
  </div>
);
