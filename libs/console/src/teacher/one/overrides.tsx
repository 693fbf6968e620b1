import { useId, useState } from 'preact/hooks';
import { moment, percent } from '../../format.ts';
import type { Mastery } from '../../student/use-mastery.ts';
import { texts } from '../../texts.ts';
import { scoreInWords } from '../../parts/score.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** A score that was set by hand and stands. */
export type Override = NonNullable<Mastery['overrides']>[number];

interface OverridesProps {
  readonly mastery: Mastery;
  readonly onOverride: () => void;
  readonly onChanged: () => void;
}

const words = texts.teacher.override;

/** What an override is about, in words. */
export const scopeOf = ({ topic }: Pick<Override, 'topic'>): string =>
  topic === undefined ? words.overall : words.topic(topic);

/** Scores that were set by hand: why, by whom and until when, and what the evidence says. */
export const Overrides = ({ mastery, onOverride, onChanged }: OverridesProps) => {
  const id = useId();
  const [ending, setEnding] = useState<Override | null>(null);
  const overrides = mastery.overrides ?? [];
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card__head">
        <h2 id={id}>{texts.teacher.one.overrides}</h2>
        <button type="button" onClick={onOverride}>
          {words.open}
        </button>
      </div>
      {overrides.length === 0 && <p>{texts.teacher.one.noOverrides}</p>}
      <ul class="overrides">
        {overrides.map((override) => (
          <li key={scopeOf(override)}>
            <OneOverride override={override} />
            <button type="button" class="button--quiet" onClick={() => setEnding(override)}>
              {words.withdraw}
              <span class="for-readers">: {scopeOf(override)}</span>
            </button>
          </li>
        ))}
      </ul>
      {ending && (
        <WithdrawDialog
          student={mastery.student_id}
          override={ending}
          onClose={() => setEnding(null)}
          onChanged={onChanged}
        />
      )}
    </section>
  );
};

const OneOverride = ({ override }: { readonly override: Override }) => {
  const { score, reason, ruled_by: by, ruled_at: at, expires_at: end, calculated } = override;
  return (
    <div>
      <p>
        <strong>
          {scopeOf(override)}: {percent(score)}
        </strong>{' '}
        {end === undefined ? words.endless : words.until(moment(end))}
      </p>
      <p>“{reason}”</p>
      <p class="soft">
        {words.by(by, moment(at))}. {words.calculated(scoreInWords(calculated.score))}
      </p>
    </div>
  );
};
