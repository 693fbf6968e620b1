import type { components } from '@mastery/client';
import type { ComponentChildren } from 'preact';
import { count, moment, percent } from '../../format.ts';
import { texts } from '../../texts.ts';
import { scoreInWords } from '../../parts/score.tsx';

/** A cohort, as the gateway tells it. */
export type CohortAnswer = components['schemas']['CohortResponse'];

interface CohortNumbersProps {
  readonly of: CohortAnswer;
  readonly children: ComponentChildren;
}

const words = texts.teacher.overview;

/** What a cohort comes to. */
export const CohortNumbers = ({ of, children }: CohortNumbersProps) => {
  const { members, scored, mean_score: mean, percentiles, struggling } = of;
  return (
    <section class="card" aria-label={words.numbers}>
      <div class="card__head">
        <h2>{words.numbers}</h2>
        {children}
      </div>
      <dl class="facts">
        <dt>{texts.teacher.members}</dt>
        <dd>{count(members)}</dd>
        <dt>{words.scored}</dt>
        <dd>{count(scored)}</dd>
        <dt>{words.mean}</dt>
        <dd>{scoreInWords(mean)}</dd>
        {percentiles && (
          <>
            <dt>{words.median}</dt>
            <dd>{percent(percentiles.p50)}</dd>
            <dt>{words.middle}</dt>
            <dd>{words.between(percent(percentiles.p25), percent(percentiles.p75))}</dd>
          </>
        )}
        <dt>{words.struggling}</dt>
        <dd>{count(struggling)}</dd>
      </dl>
      <p class="soft">{words.asOf(moment(of.calculated_at))}</p>
    </section>
  );
};
