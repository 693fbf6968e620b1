import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { States } from '../../resource/states.tsx';
import { Page } from '../../shell/page.tsx';
import { useMastery } from '../../student/use-mastery.ts';
import { texts } from '../../texts.ts';
import { PLACE } from '../places.ts';
import { Comparison } from './comparison.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { Overrides } from './overrides.tsx';
import { Patterns } from './patterns.tsx';
import { Standing } from './standing.tsx';
import { TopicsOfStudent } from './topics-of-student.tsx';

/** A student, as their teacher sees them. */
export const StudentPage = () => {
  const { cohort = '', student = '' } = useRoute().params;
  const mastery = useMastery(student);
  const [isOverriding, setIsOverriding] = useState(false);
  return (
    <Page title={student} lead={<a href={PLACE.cohort(cohort)}>{texts.teacher.back(cohort)}</a>}>
      <States of={mastery} empty={<p>{texts.teacher.one.empty}</p>}>
        {(value) => (
          <div class="cohort">
            <Standing mastery={value} />
            <Overrides
              mastery={value}
              onOverride={() => setIsOverriding(true)}
              onChanged={mastery.refresh}
            />
            <Patterns student={student} asOf={value.calculated_at} />
            <Comparison cohort={cohort} student={student} score={value.mastery_score} />
            <TopicsOfStudent topics={value.topics} />
            {isOverriding && (
              <OverrideDialog
                student={student}
                topics={Object.keys(value.topics)}
                onClose={() => setIsOverriding(false)}
                onChanged={mastery.refresh}
              />
            )}
          </div>
        )}
      </States>
    </Page>
  );
};
