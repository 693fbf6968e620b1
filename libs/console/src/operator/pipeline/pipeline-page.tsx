import { useRef } from 'preact/hooks';
import { moment } from '../../format.ts';
import { States } from '../../resource/states.tsx';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { type Flow, numbersOn } from './arrows.ts';
import { PipelineDrawing } from './pipeline-drawing.tsx';
import { PipelineTable } from './pipeline-table.tsx';
import { useFlow } from './use-flow.ts';

const words = texts.operator.pipeline;

/** The pipeline as the customer drew it, with live numbers on each arrow. */
export const PipelinePage = () => {
  const flow = useFlow();
  const first = useRef<Flow | null>(null);
  return (
    <Page title={words.title} lead={words.lead}>
      <States of={flow}>
        {(now) => {
          first.current ??= now;
          return (
            <div class="stack">
              <section class="card">
                <PipelineDrawing numbers={numbersOn(now)} />
                <p class="soft">{words.byWorker(moment(now.worker.since))}</p>
              </section>
              <PipelineTable first={first.current} flow={now} />
            </div>
          );
        }}
      </States>
    </Page>
  );
};
