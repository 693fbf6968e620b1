import type { components } from '@mastery/client';
import { useState } from 'preact/hooks';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { everyLine, firstFields } from '../csv/every-line.ts';
import { ExportButton } from '../csv/export-button.tsx';
import { MoreButton } from '../paging/more-button.tsx';
import { usePages } from '../paging/use-pages.ts';
import { type Asked, ItemFilter } from './item-filter.tsx';
import { ItemTable } from './item-table.tsx';

/** How an item behaves. */
export type Item = components['schemas']['ItemsResponse']['items'][number];

const PAGE_SIZE = 200;

const words = texts.teacher.items;

/** Item analysis: which items mislead, and why. */
export const ItemsPage = () => {
  const { api } = useConsole();
  const [{ topic, finding }, setAsked] = useState<Asked>({ topic: null, finding: 'misleads' });
  const queryOf = (cursor: string | undefined) => ({
    limit: PAGE_SIZE,
    ...(topic !== null && { topic }),
    ...(finding !== null && { finding }),
    ...(cursor !== undefined && { cursor }),
  });
  const pages = usePages(
    (signal, cursor) => api.GET('/analytics/items', { params: { query: queryOf(cursor) }, signal }),
    [topic, finding],
    ({ items }) => items.length === 0,
  );
  const csv = () =>
    everyLine({
      ...{ pageSize: PAGE_SIZE, cursorOf: firstFields(2) },
      ask: (cursor) =>
        api.GET('/analytics/items', {
          ...{ params: { query: queryOf(cursor) }, headers: { accept: 'text/csv' } },
          parseAs: 'text',
        }),
    });
  return (
    <Page title={words.title} lead={words.lead}>
      <div class="toolbar">
        <ItemFilter asked={{ topic, finding }} onAsk={setAsked} />
        <ExportButton name={`items-${finding ?? 'all'}`} load={csv} />
      </div>
      <States of={pages.first} empty={<p>{words.none}</p>}>
        {({ items }) => (
          <div class="cohort">
            <ItemTable items={[items, ...pages.rest.map((page) => page.items)].flat()} />
            <MoreButton more={pages.more} isLoadingMore={pages.isLoadingMore} />
          </div>
        )}
      </States>
    </Page>
  );
};
