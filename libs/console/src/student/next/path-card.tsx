import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { useTopicTitle } from '../curriculum-context.tsx';
import { useStudentResource } from '../use-student-resource.ts';

const words = texts.student.next;

/** The topics to come in their order, each with the reason why it stands there. */
export const PathCard = () => {
  const { api } = useConsole();
  const titleOf = useTopicTitle();
  const path = useStudentResource(
    (student_id, signal) =>
      api.POST('/recommendations/learning-path', { body: { student_id }, signal }),
    [],
    ({ steps }) => steps.length === 0,
  );
  return (
    <section class="card" aria-labelledby="path">
      <h2 id="path">{words.path}</h2>
      <States of={path} empty={<p>{words.noPath}</p>}>
        {({ steps }) => (
          <ol class="path" aria-labelledby="path">
            {steps.map(({ topic, kind, reason }) => (
              <li key={topic}>
                <p class="line">
                  <strong>{titleOf(topic)}</strong>
                  <span class={kind === 'later' ? 'soft' : 'badge'}>{words.kinds[kind]}</span>
                </p>
                <p class="soft">{reason}</p>
              </li>
            ))}
          </ol>
        )}
      </States>
    </section>
  );
};
