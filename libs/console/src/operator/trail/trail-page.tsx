import { useState } from 'preact/hooks';
import { moment } from '../../format.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { MoreButton } from '../paging/more-button.tsx';
import { usePages } from '../paging/use-pages.ts';
import { type Entry, entryWords } from './entry-words.ts';
import { TrailFiltersForm } from './trail-filters.tsx';
import { NO_FILTERS, trailQuery } from './trail-query.ts';
import { VerificationCard } from './verification-card.tsx';

const words = texts.operator.trail;
/** Three lines and their room, pixels. */
const ROW_HEIGHT = 92;

/** The audit trail: who saw or changed what, what was decided, and whether anybody changed it since. */
export const TrailPage = () => {
  const { api } = useConsole();
  const [filters, setFilters] = useState(NO_FILTERS);
  const entries = usePages(
    (cursor, signal) =>
      api.GET('/audit', { params: { query: trailQuery(filters, cursor) }, signal }),
    ({ entries: items, next_cursor: next }) => ({ items, next }),
    [filters],
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <div class="stack">
        <VerificationCard />
        <TrailFiltersForm value={filters} onSearch={setFilters} />
        <States of={entries} empty={<p>{words.empty}</p>}>
          {(listed) => (
            <>
              <VirtualList
                label={words.list}
                items={listed.items}
                keyOf={({ topic, partition, offset }) => `${topic}/${partition}/${offset}`}
                rowHeight={ROW_HEIGHT}
                show={(entry) => <EntryRow entry={entry} />}
              />
              <MoreButton of={listed} onMore={entries.more} />
            </>
          )}
        </States>
      </div>
    </Page>
  );
};

const EntryRow = ({ entry }: { readonly entry: Entry }) => {
  const { what, who } = entryWords(entry);
  const isRefused = entry.kind === 'request' && entry.outcome !== 'admitted';
  return (
    <div class="row">
      <span class={isRefused || entry.kind === 'unreadable' ? 'badge badge--bad' : 'badge'}>
        {entry.kind === 'request' ? words.outcomes[entry.outcome] : words.kinds[entry.kind]}
      </span>
      <span class="row__text">
        <strong title={what}>{what}</strong>
        <small class="soft" title={who}>
          {who}
        </small>
        <small class="soft">{moment(entry.recorded_at)}</small>
      </span>
    </div>
  );
};
