import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { count } from '../../format.ts';
import { Field } from '../../parts/field.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { States } from '../../resource/states.tsx';
import { later } from '../../shell/later.ts';
import { texts } from '../../texts.ts';
import { ExportButton } from '../csv/export-button.tsx';
import { MoreButton } from '../paging/more-button.tsx';
import { CohortPage } from './cohort-page.tsx';
import { StudentLine } from './student-line.tsx';
import { useStudents } from './use-students.ts';

const ROW_HEIGHT = 56;
/** Whoever types is asked for once they rest, milliseconds. */
const TYPING_MS = 250;

const words = texts.teacher.students;

/** The students of a cohort, searched by id. */
export const StudentsPage = () => {
  const { cohort = '' } = useRoute().params;
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => later(() => setSought(typed.trim()), TYPING_MS), [typed]);
  const { pages, csv } = useStudents(cohort, sought);
  return (
    <CohortPage cohort={cohort} title={words.title(cohort)}>
      <div class="toolbar">
        <Field label={words.search}>
          {(id) => (
            <input
              id={id}
              type="search"
              maxLength={64}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <ExportButton name={`students-${cohort}`} load={csv} />
      </div>
      <States of={pages.first} empty={<p>{words.none}</p>}>
        {({ students }) => {
          const all = [students, ...pages.rest.map((page) => page.students)].flat();
          return (
            <div class="cohort">
              <p class="soft" role="status">
                {words.found(count(all.length), pages.more === null)}
              </p>
              <VirtualList
                label={words.label}
                items={all}
                keyOf={(student) => student.student_id}
                rowHeight={ROW_HEIGHT}
                show={(student) => <StudentLine cohort={cohort} student={student} />}
              />
              <MoreButton more={pages.more} isLoadingMore={pages.isLoadingMore} />
            </div>
          );
        }}
      </States>
    </CohortPage>
  );
};
