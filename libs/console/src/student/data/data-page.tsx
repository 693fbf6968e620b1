import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { EraseCard } from './erase-card.tsx';
import { ExportCard } from './export-card.tsx';

/** All that is kept of the student: to take along, or to have erased. */
export const DataPage = () => (
  <Page title={texts.student.sections.data} lead={texts.student.data.lead}>
    <div class="stack">
      <ExportCard />
      <EraseCard />
    </div>
  </Page>
);
