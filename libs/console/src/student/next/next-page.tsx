import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { Known } from '../known.tsx';
import { AdviceCard } from './advice-card.tsx';
import { PathCard } from './path-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';

/** What to do now, what to learn after it and why, and what it would change. */
export const NextPage = () => (
  <Page title={texts.student.sections.next} lead={texts.student.next.lead}>
    <Known>
      {({ topics }) => (
        <div class="stack">
          <AdviceCard />
          <PathCard />
          <WhatIfCard practised={Object.keys(topics)} />
        </div>
      )}
    </Known>
  </Page>
);
