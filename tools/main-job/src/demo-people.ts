import { cohortOf, readSlice, toLearningEvents } from '@mastery/oulad';

/** Who stands behind the demo door: the student of whom the data tells most, and the cohort of the run. */
export const demoPeople = (): { readonly student: string; readonly cohort: string } => {
  const slice = readSlice();
  const counts = new Map<string, number>();
  for (const { subject } of toLearningEvents(slice, { lastDay: '2026-01-01' }))
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [[student] = ['ada']] = [...counts].toSorted(([, a], [, b]) => b - a);
  return { student, cohort: cohortOf(slice.run) };
};
