import type { components } from '@mastery/client';
import { texts } from '../../texts.ts';
import { causeInWords } from '../causes.ts';
import { PLACE } from '../places.ts';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';

interface StudentLineProps {
  readonly cohort: string;
  readonly student: components['schemas']['CohortStudentsResponse']['students'][number];
}

/** A student in a list: how they stand, and what they struggle with. */
export const StudentLine = ({ cohort, student }: StudentLineProps) => {
  const { student_id: id, mastery_score: score, level, causes } = student;
  const why = causes.map(causeInWords).join('; ');
  return (
    <div class="student-line">
      <a href={PLACE.student(cohort, id)}>{id}</a>
      <span class="number">{scoreInWords(score)}</span>
      <LevelMark level={level} />
      <span class="student-line__why soft" title={why}>
        {why === '' ? texts.teacher.students.fine : why}
      </span>
    </div>
  );
};
