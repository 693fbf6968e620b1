import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { useEvery } from '../use-every.ts';
import { type ModelCard, isOfCalibration } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { ForecastErrors } from './forecast-errors.tsx';
import { ModelFacts } from './model-facts.tsx';

const words = texts.operator.model;
/** How often it is asked, milliseconds: a population is published once a minute. */
const EVERY_MS = 30_000;

/** The models in use, how well they did when measured, and how far off forecasts are now. */
export const ModelPage = () => {
  const { api } = useConsole();
  const card = useResource<ModelCard>((signal) => api.GET('/model', { signal }), []);
  useEvery(card.refresh, EVERY_MS);
  return (
    <Page title={words.title} lead={words.lead}>
      <States of={card}>
        {(shown) => {
          const { measured, model_version: version } = shown.figures;
          return (
            <div class="stack">
              <ModelFacts card={shown} />
              <ForecastErrors forecasts={shown.forecasts} />
              <FiguresTable
                caption={words.calibration(version)}
                figures={measured.filter(isOfCalibration)}
              />
              <FiguresTable
                caption={words.others(version)}
                figures={measured.filter((figure) => !isOfCalibration(figure))}
              />
            </div>
          );
        }}
      </States>
    </Page>
  );
};
