import { useState } from 'preact/hooks';
import { kindOf } from '../../api/failure.ts';
import { TableToggle } from '../../parts/table-toggle.tsx';
import { States } from '../../resource/states.tsx';
import type { UsedResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { type Curriculum, useCurriculum } from '../curriculum-context.tsx';
import { useStudentResource } from '../use-student-resource.ts';
import { TopicGraph } from './topic-graph.tsx';
import { TopicDetails } from './topic-details.tsx';
import { TopicsTable } from './topics-table.tsx';
import { type MapTopic, topicsOf } from './topics.ts';

const words = texts.student.map;

/** All topics with what comes before what, and how the student stands in each. */
export const MapPage = () => {
  const { api } = useConsole();
  const curriculum = useCurriculum();
  // Also of whom nothing is known yet: the map shows what there is.
  const mastery = useStudentResource((student_id, signal) =>
    api.POST('/mastery/query', { body: { student_id }, signal }),
  );
  return (
    <Page title={texts.student.sections.map} lead={words.lead}>
      <States of={mastery}>
        {({ topics }) =>
          hasNone(curriculum) ? (
            <TopicsMap topics={topicsOf(null, topics)} note={words.noCurriculum} />
          ) : (
            <States of={curriculum}>
              {(value) => <TopicsMap topics={topicsOf(value, topics)} />}
            </States>
          )
        }
      </States>
    </Page>
  );
};

/** Whether the engine was given no curriculum: a map of what the student met is still of use. */
const hasNone = ({ state }: UsedResource<Curriculum>): boolean =>
  state.kind === 'failed' &&
  state.failure.kind === 'problem' &&
  kindOf(state.failure.problem) === 'not-found';

interface TopicsMapProps {
  readonly topics: readonly MapTopic[];
  readonly note?: string;
}

const TopicsMap = ({ topics, note }: TopicsMapProps) => {
  const [isTable, setIsTable] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const topic = topics.find(({ id }) => id === chosen);
  return (
    <div class="stack">
      {note !== undefined && <p class="note">{note}</p>}
      <section class="card" aria-labelledby="topics">
        <div class="card__head">
          <h2 id="topics">{words.title}</h2>
          <TableToggle isTable={isTable} onChange={setIsTable} back={words.asMap} />
        </div>
        {topics.length === 0 && <p>{words.none}</p>}
        {isTable && <TopicsTable topics={topics} />}
        {!isTable && <TopicGraph topics={topics} chosen={chosen} onChoose={setChosen} />}
      </section>
      {topic && <TopicDetails topic={topic} topics={topics} />}
    </div>
  );
};
