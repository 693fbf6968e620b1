import { exactPercent, moment } from '../../format.ts';
import { texts } from '../../texts.ts';
import { useTopicTitle } from '../curriculum-context.tsx';
import type { Mastery } from '../use-mastery.ts';

const words = texts.student.rulings;

/** What people decided: scores set by hand, and work that the student is freed from, each with its reason. */
export const RulingsCard = ({ mastery }: { readonly mastery: Mastery }) => {
  const { overrides = [], exemptions = [] } = mastery;
  const titleOf = useTopicTitle();
  if (overrides.length + exemptions.length === 0) return null;
  return (
    <section class="card rulings" aria-labelledby="rulings">
      <h2 id="rulings">{words.title}</h2>
      <ul class="plain-list">
        {overrides.map((override) => (
          <li key={`${override.scope} ${override.topic ?? ''}`}>
            <OverrideNote override={override} titleOf={titleOf} />
          </li>
        ))}
        {exemptions.map(({ topic, exercise_id: exercise, ...ruling }) => (
          <li key={`${topic} ${exercise}`}>
            <p>
              <strong>{words.exempt(exercise, titleOf(topic))}</strong>
            </p>
            <Ruling ruling={ruling} />
          </li>
        ))}
      </ul>
    </section>
  );
};

type Override = NonNullable<Mastery['overrides']>[number];

interface OverrideNoteProps {
  readonly override: Override;
  readonly titleOf: (topic: string) => string;
}

const OverrideNote = ({ override, titleOf }: OverrideNoteProps) => {
  const { topic, score, calculated, expires_at: end } = override;
  const where = topic === undefined ? words.overall : words.inTopic(titleOf(topic));
  return (
    <>
      <p>
        <strong>{words.set(where, exactPercent(score))}</strong>{' '}
        {calculated.score !== null && words.instead(exactPercent(calculated.score))}
      </p>
      <Ruling ruling={override} />
      <p class="soft">{end === undefined ? words.noEnd : words.until(moment(end))}</p>
    </>
  );
};

interface RulingProps {
  readonly ruling: Pick<Override, 'reason' | 'ruled_by' | 'ruled_at'>;
}

const Ruling = ({ ruling: { reason, ruled_by: by, ruled_at: at } }: RulingProps) => (
  <>
    <p>{words.reason(reason)}</p>
    <p class="soft">{words.by(by, moment(at))}</p>
  </>
);
