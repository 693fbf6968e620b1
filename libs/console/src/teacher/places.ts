import { HOME } from '../shell/console-routes.ts';

const cohort = (name: string): string => `${HOME.teacher}/cohorts/${name}`;

/** Where teachers' pages are. */
export const PLACE = {
  cohorts: HOME.teacher,
  cohort,
  heatmap: (name: string) => `${cohort(name)}/heatmap`,
  students: (name: string) => `${cohort(name)}/students`,
  student: (name: string, student: string) => `${cohort(name)}/students/${student}`,
} as const;
