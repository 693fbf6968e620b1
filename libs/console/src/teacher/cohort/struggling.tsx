import type { components } from '@mastery/client';
import { useId } from 'preact/hooks';
import { count } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { texts } from '../../texts.ts';
import { causeInWords } from '../causes.ts';
import { PLACE } from '../places.ts';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';
import type { CohortAnswer } from './cohort-numbers.tsx';

type Student = components['schemas']['CohortResponse']['struggling_students'][number];

interface StrugglingProps {
  readonly cohort: string;
  readonly of: CohortAnswer;
}

const words = texts.teacher.struggling;
/** The lowest of them; all can be found among the students. */
const SHOWN = 50;

/** Who struggles, and why: the lowest scores first. */
export const Struggling = ({ cohort, of }: StrugglingProps) => {
  const id = useId();
  const shown = of.struggling_students.slice(0, SHOWN);
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card__head">
        <h2 id={id}>{words.title}</h2>
        <span class="badge badge--bad">{count(of.struggling)}</span>
      </div>
      {shown.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <DataTable
          caption={words.caption}
          columns={columnsFor(cohort)}
          rows={shown}
          keyOf={(student) => student.student_id}
        />
      )}
      {of.struggling > shown.length && (
        <p class="soft">{words.more(shown.length, of.struggling)}</p>
      )}
    </section>
  );
};

const columnsFor = (cohort: string): readonly Column<Student>[] => [
  {
    ...{ key: 'student', label: texts.teacher.student, value: (of) => of.student_id },
    show: ({ student_id: student }) => <a href={PLACE.student(cohort, student)}>{student}</a>,
  },
  {
    ...{ key: 'score', label: texts.teacher.score, value: (of) => of.mastery_score },
    show: (of) => scoreInWords(of.mastery_score),
  },
  {
    ...{ key: 'level', label: texts.teacher.level, value: (of) => of.level },
    show: ({ level }) => <LevelMark level={level} />,
  },
  {
    ...{ key: 'why', label: words.why, value: ({ causes }) => causes.length },
    show: ({ causes }) => (
      <ul class="causes">
        {causes.map((cause) => (
          <li key={`${cause.cause} ${cause.topic ?? ''}`}>{causeInWords(cause)}</li>
        ))}
      </ul>
    ),
  },
];
