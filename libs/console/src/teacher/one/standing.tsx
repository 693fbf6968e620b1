import { count, moment } from '../../format.ts';
import type { Mastery } from '../../student/use-mastery.ts';
import { texts } from '../../texts.ts';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';

const words = texts.teacher.one;

/** How a student stands. */
export const Standing = ({ mastery }: { readonly mastery: Mastery }) => (
  <section class="card" aria-label={words.now}>
    <h2>{words.now}</h2>
    <dl class="facts">
      <dt>{texts.teacher.score}</dt>
      <dd>
        <strong data-testid="score">{scoreInWords(mastery.mastery_score)}</strong>
      </dd>
      <dt>{texts.teacher.level}</dt>
      <dd>
        <LevelMark level={mastery.level} />
      </dd>
      <dt>{words.evidence}</dt>
      <dd>{count(mastery.evidence_count)}</dd>
    </dl>
    <p class="soft">{texts.teacher.overview.asOf(moment(mastery.calculated_at))}</p>
  </section>
);
