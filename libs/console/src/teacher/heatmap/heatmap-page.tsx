import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { count } from '../../format.ts';
import { Choice } from '../../parts/choice.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { CohortPage } from '../cohort/cohort-page.tsx';
import { everyLine, firstFields } from '../csv/every-line.ts';
import { ExportButton } from '../csv/export-button.tsx';
import { MoreButton } from '../paging/more-button.tsx';
import { usePages } from '../paging/use-pages.ts';
import { useFresh } from '../use-fresh.ts';
import { HeatGrid } from './heat-grid.tsx';
import { Legend } from './legend.tsx';
import { ORDERS, type Order, ordered } from './ordered.ts';
import { TopicTable } from './topic-table.tsx';

/** Each page is read from the whole cohort, so pages are long. */
const PAGE_SIZE = 500;

const words = texts.teacher.heatmap;

/** Topics by students. */
export const HeatmapPage = () => {
  const { api } = useConsole();
  const { cohort = '' } = useRoute().params;
  const [order, setOrder] = useState<Order>('id');
  const asked = (cursor: string | undefined) => ({
    path: { cohort },
    query: { limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) },
  });
  const pages = usePages(
    (signal, cursor) => api.GET('/cohorts/{cohort}/heatmap', { params: asked(cursor), signal }),
    [cohort],
    ({ topics }) => topics.length === 0,
  );
  useFresh(pages.first.refresh);
  const csv = () =>
    everyLine({
      ...{ pageSize: PAGE_SIZE, cursorOf: firstFields(1) },
      ask: (cursor) =>
        api.GET('/cohorts/{cohort}/heatmap', {
          ...{ params: asked(cursor), headers: { accept: 'text/csv' }, parseAs: 'text' },
        }),
    });
  return (
    <CohortPage cohort={cohort} title={words.title(cohort)} lead={words.lead}>
      <States of={pages.first} empty={<p>{words.empty}</p>}>
        {({ topics, students }) => {
          const rows = [students, ...pages.rest.map((page) => page.students)].flat();
          return (
            <div class="cohort">
              <div class="toolbar">
                <Choice
                  {...{ label: words.order, of: ORDERS, called: words.orders, value: order }}
                  onChange={setOrder}
                />
                <Legend />
                <ExportButton name={`heatmap-${cohort}`} load={csv} />
              </div>
              <HeatGrid cohort={cohort} topics={topics} rows={ordered(rows, order)} />
              <div class="toolbar">
                <span class="soft">{words.shown(count(rows.length))}</span>
                <MoreButton more={pages.more} isLoadingMore={pages.isLoadingMore} />
              </div>
              <TopicTable topics={topics} />
            </div>
          );
        }}
      </States>
    </CohortPage>
  );
};
