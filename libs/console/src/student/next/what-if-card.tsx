import { useState } from 'preact/hooks';
import { Field } from '../../parts/field.tsx';
import { States } from '../../resource/states.tsx';
import { texts } from '../../texts.ts';
import { useCurriculum, useTopicTitle } from '../curriculum-context.tsx';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfAnswer } from './what-if-answer.tsx';
import { MOST, type Wish } from './what-if.ts';

const words = texts.student.whatIf;

interface WhatIfCardProps {
  /** Topics that the student worked on. */
  readonly practised: readonly string[];
}

/** Asks what so many more right exercises would change. */
export const WhatIfCard = ({ practised }: WhatIfCardProps) => {
  const { state } = useCurriculum();
  const taught = state.kind === 'ready' ? state.value.topics.map(({ id }) => id) : [];
  const topics = [...new Set([...taught, ...practised])];
  const [first] = topics;
  return (
    <section class="card" aria-labelledby="what-if">
      <h2 id="what-if">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {first === undefined ? <p>{words.noTopics}</p> : <Sliders topics={topics} first={first} />}
    </section>
  );
};

interface SlidersProps {
  readonly topics: readonly string[];
  readonly first: string;
}

const Sliders = ({ topics, first }: SlidersProps) => {
  const titleOf = useTopicTitle();
  const [wish, setWish] = useState<Wish>({ topic: first, correct: 5 });
  const answer = useWhatIf(wish);
  return (
    <>
      <div class="form">
        <Field label={words.topic}>
          {(id) => (
            <select
              id={id}
              value={wish.topic}
              onChange={({ currentTarget }) => setWish({ ...wish, topic: currentTarget.value })}
            >
              {topics.map((topic) => (
                <option key={topic} value={topic}>
                  {titleOf(topic)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.correct(wish.correct)}>
          {(id) => (
            <input
              id={id}
              class="slider"
              type="range"
              min="1"
              max={MOST}
              value={wish.correct}
              aria-valuetext={words.exercises(wish.correct)}
              onInput={({ currentTarget }) =>
                setWish({ ...wish, correct: currentTarget.valueAsNumber })
              }
            />
          )}
        </Field>
      </div>
      <States of={answer}>{(value) => <WhatIfAnswer answer={value} titleOf={titleOf} />}</States>
    </>
  );
};
