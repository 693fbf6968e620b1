import { percent } from '../../format.ts';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';

interface CohortStripProps {
  readonly cohort: string;
  /** The student's score, 0..1. */
  readonly own: number;
}

/** A student's score on a line of 0 to 100 %, before those of the cohort. It is there to see; the numbers stand beside it. */
export const CohortStrip = ({ cohort, own }: CohortStripProps) => {
  const { api } = useConsole();
  const { state } = useResource(
    (signal) => api.POST('/analytics/cohort', { body: { cohort, days: 0 }, signal }),
    [cohort],
  );
  const percentiles = state.kind === 'ready' ? state.value.percentiles : null;
  if (percentiles === null) return null;
  const { p10, p25, p50, p75, p90 } = percentiles;
  const summary = texts.teacher.one.strip(percent(own), percent(p25), percent(p75));
  return (
    <svg class="strip" viewBox="0 0 600 40" role="img" aria-label={summary}>
      <rect class="strip__track" y="16" width="600" height="8" rx="4" />
      <rect class="strip__most" x={600 * p10} y="12" width={600 * (p90 - p10)} height="16" />
      <rect class="strip__middle" x={600 * p25} y="8" width={600 * (p75 - p25)} height="24" />
      <line class="strip__median" x1={600 * p50} x2={600 * p50} y1="4" y2="36" />
      <circle class="strip__own" cx={8 + 584 * own} cy="20" r="8" />
    </svg>
  );
};
