import type { components } from '@mastery/client';
import { count } from '../format.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { States } from '../resource/states.tsx';
import { useResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';
import { Page } from '../shell/page.tsx';
import { texts } from '../texts.ts';

type Cohort = components['schemas']['CohortsResponse']['cohorts'][number];

const words = texts.teacher;
const COLUMNS: readonly Column<Cohort>[] = [
  { key: 'cohort', label: words.cohort, value: ({ cohort }) => cohort },
  {
    ...{ key: 'members', label: words.members, value: ({ members }) => members },
    show: ({ members }) => count(members),
  },
];

/** The cohorts that the token names, or all of them for operators. */
export const CohortsPage = () => {
  const { api } = useConsole();
  const cohorts = useResource(
    (signal) => api.GET('/cohorts', { signal }),
    [],
    (answer) => answer.cohorts.length === 0,
  );
  return (
    <Page title={words.title}>
      <States of={cohorts} empty={<p>{words.empty}</p>}>
        {(answer) => (
          <DataTable
            caption={words.caption}
            columns={COLUMNS}
            rows={answer.cohorts}
            keyOf={({ cohort }) => cohort}
          />
        )}
      </States>
    </Page>
  );
};
