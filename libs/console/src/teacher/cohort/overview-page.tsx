import { useRoute } from 'preact-iso';
import { outcomeOf } from '../../api/ask.ts';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { ExportButton } from '../csv/export-button.tsx';
import { useFresh } from '../use-fresh.ts';
import { CohortNumbers } from './cohort-numbers.tsx';
import { CohortPage } from './cohort-page.tsx';
import { LevelChart } from './level-chart.tsx';
import { MeanChart } from './mean-chart.tsx';
import { Struggling } from './struggling.tsx';

/** How many days back the course of a cohort is shown. */
const DAYS = 30;

/** A cohort in numbers, and who in it struggles. */
export const OverviewPage = () => {
  const { api } = useConsole();
  const { cohort = '' } = useRoute().params;
  const body = { cohort, days: DAYS };
  const numbers = useResource(
    (signal) => api.POST('/analytics/cohort', { body, signal }),
    [cohort],
  );
  useFresh(numbers.refresh);
  const csv = () =>
    outcomeOf(
      api.POST('/analytics/cohort', { body, headers: { accept: 'text/csv' }, parseAs: 'text' }),
    );
  return (
    <CohortPage cohort={cohort} title={texts.teacher.overview.title(cohort)}>
      <States of={numbers}>
        {(answer) => (
          <div class="cohort">
            <CohortNumbers of={answer}>
              <ExportButton name={`cohort-${cohort}`} load={csv} />
            </CohortNumbers>
            <LevelChart levels={answer.levels} members={answer.members} />
            <Struggling cohort={cohort} of={answer} />
            <MeanChart of={answer} />
          </div>
        )}
      </States>
    </CohortPage>
  );
};
