import { count, exactPercent, moment, percent } from '../../format.ts';
import { Meter } from '../../parts/meter.tsx';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';
import { texts } from '../../texts.ts';
import type { Mastery } from '../use-mastery.ts';

const words = texts.student;

/** Score, level, and how sure they are. The score is read out when it changes. */
export const MasteryCard = ({ mastery }: { readonly mastery: Mastery }) => {
  const { mastery_score: score, level, evidence_count: pieces, knowledge, interval } = mastery;
  return (
    <section class="card mastery" aria-label={words.score}>
      <p class="mastery__score" aria-live="polite">
        <span class="soft">{words.score}</span>
        <strong data-testid="score">{scoreInWords(score, exactPercent)}</strong>
      </p>
      <dl class="facts">
        <dt>{words.level}</dt>
        <dd>
          <LevelMark level={level} />
          {level === null && <small class="soft">{words.notEnough}</small>}
        </dd>
        <dt>{words.evidence}</dt>
        <dd data-testid="evidence">{count(pieces)}</dd>
      </dl>
      {knowledge !== undefined && (
        <div>
          <Meter label={words.knowledge} value={knowledge} band={interval} />
          {interval && (
            <p class="soft">{words.interval(percent(interval.low), percent(interval.high))}</p>
          )}
        </div>
      )}
      <p class="soft">{words.asOf(moment(mastery.calculated_at))}</p>
    </section>
  );
};
