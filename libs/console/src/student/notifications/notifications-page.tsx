import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { Inbox } from './inbox.tsx';
import { PreferencesCard } from './preferences-card.tsx';
import { PushCard } from './push-card.tsx';

/** What the student was told, and by which ways they want to be told. */
export const NotificationsPage = () => (
  <Page title={texts.student.sections.notifications}>
    <div class="stack">
      <Inbox />
      <PushCard />
      <PreferencesCard />
    </div>
  </Page>
);
