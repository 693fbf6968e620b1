import { useId } from 'preact/hooks';
import { kindOf } from '../../api/failure.ts';
import { count, percent } from '../../format.ts';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { CohortStrip } from './cohort-strip.tsx';

interface ComparisonProps {
  readonly cohort: string;
  readonly student: string;
  /** The student's score: another one stands elsewhere. */
  readonly score: number | null;
}

const words = texts.teacher.one;

/** Where a student stands in the cohort. */
export const Comparison = ({ cohort, student, score }: ComparisonProps) => {
  const { api } = useConsole();
  const id = useId();
  const body = { cohort, student_id: student };
  const compared = useResource(
    (signal) => api.POST('/analytics/compare', { body, signal }),
    [cohort, student, score],
  );
  const { state } = compared;
  const isRefused = state.kind === 'failed' && state.failure.kind === 'problem';
  const why = isRefused ? words.noComparison[kindOf(state.failure.problem)] : undefined;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{words.compare}</h2>
      {why === undefined ? (
        <States of={compared}>
          {({ percentile, mastery_score: own, mean_score: mean, median_score: median }) => (
            <>
              <p>
                <strong>{words.percentile(count(Math.round(percentile)))}</strong>{' '}
                <span class="soft">{words.percentileHint}</span>
              </p>
              <p>{words.compared(percent(own), percent(mean), percent(median))}</p>
              <CohortStrip cohort={cohort} own={own} />
            </>
          )}
        </States>
      ) : (
        <p>{why}</p>
      )}
    </section>
  );
};
