import type { SliceTexts } from '../files.ts';

/** A slice small enough to count by hand: two assessments are due in the window, one after it. */
const SMALL: SliceTexts = {
  'run.csv': 'code_module,code_presentation,first_day,last_day\nBBB,2013B,10,50\n',
  'assessments.csv': 'id_assessment,assessment_type,date\n1,TMA,20\n2,CMA,30\n3,TMA,60\n4,TMA,90\n',
  'students.csv': 'id_student,date_registration,date_unregistration\n7,-5,\n8,25,40.0\n9,-1,\n',
  'submissions.csv': 'id_assessment,id_student,date_submitted,score\n1,7,21,39.0\n2,7,33,80.0\n',
  'settled.csv': 'id_assessment,id_student,reason\n1,9,before-window\n2,9,banked\n1,8,banked\n',
};

/** The small slice with some of its files replaced. */
export const smallTexts = (replaced: Partial<SliceTexts> = {}): SliceTexts => ({
  ...SMALL,
  ...replaced,
});
