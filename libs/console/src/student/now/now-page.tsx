import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { Known } from '../known.tsx';
import { ComponentsCard } from './components-card.tsx';
import { MasteryCard } from './mastery-card.tsx';
import { MovedCard } from './moved-card.tsx';
import { RulingsCard } from './rulings-card.tsx';

/** How the student stands now, what it is made of, and why. */
export const NowPage = () => (
  <Page title={texts.student.title}>
    <Known>
      {(mastery) => (
        <div class="now">
          <MasteryCard mastery={mastery} />
          <RulingsCard mastery={mastery} />
          <ComponentsCard breakdown={mastery.breakdown ?? []} />
          <MovedCard />
        </div>
      )}
    </Known>
  </Page>
);
