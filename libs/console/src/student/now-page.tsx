import { States } from '../resource/states.tsx';
import { useConsole } from '../shell/console-context.ts';
import { Page } from '../shell/page.tsx';
import { texts } from '../texts.ts';
import { MasteryCard } from './mastery-card.tsx';
import { useMastery } from './use-mastery.ts';

/** How the student stands now. */
export const NowPage = () => {
  const { session } = useConsole();
  const mastery = useMastery(session.subject);
  return (
    <Page title={texts.student.title}>
      <States of={mastery} empty={<p>{texts.student.empty}</p>}>
        {(value) => <MasteryCard mastery={value} />}
      </States>
    </Page>
  );
};
