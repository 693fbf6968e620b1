import type { components } from '@mastery/client';
import { count } from '../format.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { States } from '../resource/states.tsx';
import { useConsole } from '../shell/console-context.ts';
import { Page } from '../shell/page.tsx';
import { texts } from '../texts.ts';
import { MoreButton } from './paging/more-button.tsx';
import { usePages } from './paging/use-pages.ts';
import { PLACE } from './places.ts';

type Cohort = components['schemas']['CohortsResponse']['cohorts'][number];

const words = texts.teacher;
const COLUMNS: readonly Column<Cohort>[] = [
  {
    ...{ key: 'cohort', label: words.cohort, value: ({ cohort }) => cohort },
    show: ({ cohort }) => <a href={PLACE.cohort(cohort)}>{cohort}</a>,
  },
  {
    ...{ key: 'members', label: words.members, value: ({ members }) => members },
    show: ({ members }) => count(members),
  },
];

/** The cohorts that the token names, or all of them for operators. */
export const CohortsPage = () => {
  const { api } = useConsole();
  const pages = usePages(
    (signal, cursor) =>
      api.GET('/cohorts', {
        params: { query: { ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    [],
    (answer) => answer.cohorts.length === 0,
  );
  return (
    <Page title={words.title}>
      <States of={pages.first} empty={<p>{words.empty}</p>}>
        {({ cohorts }) => (
          <div class="cohort">
            <DataTable
              caption={words.caption}
              columns={COLUMNS}
              rows={[cohorts, ...pages.rest.map((page) => page.cohorts)].flat()}
              keyOf={({ cohort }) => cohort}
            />
            <MoreButton more={pages.more} isLoadingMore={pages.isLoadingMore} />
          </div>
        )}
      </States>
    </Page>
  );
};
