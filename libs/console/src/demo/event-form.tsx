import { useState } from 'preact/hooks';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { texts } from '../texts.ts';
import type { Happening } from './demo-event.ts';

interface EventFormProps {
  readonly student: string;
  readonly topics: readonly string[];
  readonly onSend: (happening: Happening) => void;
}

type Change = (part: Partial<Happening>) => void;

const KINDS = ['passed', 'failed', 'quiz'] as const;
const words = texts.demo.send;

/** What happened, to whom, in which topic. */
export const EventForm = ({ student, topics, onSend }: EventFormProps) => {
  const [first = ''] = topics;
  const [happening, setHappening] = useState<Happening>({
    ...{ student, topic: first, kind: 'quiz', score: 0.9 },
  });
  const change: Change = (part) => setHappening({ ...happening, ...part });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(happening);
      }}
    >
      <Field label={words.student}>
        {(id) => (
          <input
            id={id}
            name="student"
            required
            pattern="[A-Za-z0-9_\-]{1,64}"
            value={happening.student}
            onInput={({ currentTarget }) => change({ student: currentTarget.value })}
          />
        )}
      </Field>
      <TopicField topic={happening.topic} topics={topics} change={change} />
      <Choice
        {...{ label: words.kind, of: KINDS, called: words.kinds, value: happening.kind }}
        onChange={(kind) => change({ kind })}
      />
      {happening.kind === 'quiz' && <ScoreField score={happening.score} change={change} />}
      <button type="submit">{words.submit}</button>
    </form>
  );
};

interface TopicFieldProps {
  readonly topic: string;
  readonly topics: readonly string[];
  readonly change: Change;
}

const TopicField = ({ topic, topics, change }: TopicFieldProps) => (
  <Field label={words.topic}>
    {(id) => (
      <>
        <input
          id={id}
          name="topic"
          required
          list={`${id}-known`}
          value={topic}
          onInput={({ currentTarget }) => change({ topic: currentTarget.value })}
        />
        <datalist id={`${id}-known`}>
          {topics.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      </>
    )}
  </Field>
);

interface ScoreFieldProps {
  readonly score: number;
  readonly change: Change;
}

const ScoreField = ({ score, change }: ScoreFieldProps) => (
  <Field label={words.score}>
    {(id) => (
      <input
        id={id}
        name="score"
        type="number"
        min="0"
        max="100"
        required
        value={Math.round(score * 100)}
        onInput={({ currentTarget }) => change({ score: currentTarget.valueAsNumber / 100 })}
      />
    )}
  </Field>
);
