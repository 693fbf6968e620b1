import { useId } from 'preact/hooks';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { patternInWords } from '../causes.ts';

interface PatternsProps {
  readonly student: string;
  /** When the student's result was calculated: a newer one may show other patterns. */
  readonly asOf: string;
}

const words = texts.teacher.one;

/** What a student struggles with now, each with what shows it. */
export const Patterns = ({ student, asOf }: PatternsProps) => {
  const { api } = useConsole();
  const id = useId();
  const patterns = useResource(
    (signal) => api.POST('/mastery/patterns', { body: { student_id: student }, signal }),
    [student, asOf],
    (answer) => answer.patterns.length === 0,
  );
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{words.why}</h2>
      <States of={patterns} empty={<p>{words.noPatterns}</p>}>
        {(answer) => (
          <ul class="patterns">
            {answer.patterns.map(({ pattern, topic, evidence }) => (
              <li key={`${pattern} ${topic ?? ''} ${evidence[0] ?? ''}`}>
                <strong>{patternInWords(pattern, topic)}</strong>
                {evidence.map((sentence) => (
                  <p key={sentence} class="soft">
                    {sentence}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </States>
    </section>
  );
};
