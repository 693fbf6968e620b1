import { useConsole } from '../../shell/console-context.ts';
import { everyLine, firstFields } from '../csv/every-line.ts';
import { usePages } from '../paging/use-pages.ts';

const PAGE_SIZE = 200;

/** The students of a cohort, page by page and as CSV. @param sought a part of their ids; empty for all */
export const useStudents = (cohort: string, sought: string) => {
  const { api } = useConsole();
  const asked = (cursor: string | undefined) => ({
    path: { cohort },
    query: {
      limit: PAGE_SIZE,
      ...(sought !== '' && { q: sought }),
      ...(cursor !== undefined && { cursor }),
    },
  });
  const pages = usePages(
    (signal, cursor) => api.GET('/cohorts/{cohort}/students', { params: asked(cursor), signal }),
    [cohort, sought],
    ({ students }) => students.length === 0,
  );
  const csv = () =>
    everyLine({
      ...{ pageSize: PAGE_SIZE, cursorOf: firstFields(1) },
      ask: (cursor) =>
        api.GET('/cohorts/{cohort}/students', {
          ...{ params: asked(cursor), headers: { accept: 'text/csv' }, parseAs: 'text' },
        }),
    });
  return { pages, csv };
};
