import { exactPercent } from '../../format.ts';
import { Meter } from '../../parts/meter.tsx';
import { scoreInWords } from '../../parts/score.tsx';
import { texts } from '../../texts.ts';
import { type WhatIf, gainOf } from './what-if.ts';

const words = texts.student.whatIf;

interface WhatIfAnswerProps {
  readonly answer: WhatIf;
  readonly titleOf: (topic: string) => string;
}

/** Before and after, overall and in the topic. */
export const WhatIfAnswer = ({ answer, titleOf }: WhatIfAnswerProps) => {
  const { wish, overall, topic } = answer;
  return (
    <div class="what-if" role="status" data-testid="what-if">
      <p>{words.answer(words.exercises(wish.correct), titleOf(wish.topic))}</p>
      <Change label={words.overall} change={overall} />
      <Change label={titleOf(wish.topic)} change={topic} />
    </div>
  );
};

interface ChangeProps {
  readonly label: string;
  readonly change: WhatIf['overall'];
}

const Change = ({ label, change }: ChangeProps) => {
  const gain = gainOf(change);
  return (
    <div class="what-if__change">
      <h3>
        {label}
        {gain !== null && (
          <span class="badge">{words.gain(gain < 0, exactPercent(Math.abs(gain)))}</span>
        )}
      </h3>
      <Meter label={words.before(levelOf(change.before))} {...scoreOf(change.before)} />
      <Meter label={words.after(levelOf(change.after))} {...scoreOf(change.after)} />
    </div>
  );
};

type Standing = WhatIf['overall']['before'];

const levelOf = ({ level }: Standing): string => texts.levels[level ?? 'none'];
const scoreOf = ({ score }: Standing) => ({
  value: score,
  text: scoreInWords(score, exactPercent),
});
