import { HOME } from '../shell/console-routes.ts';
import { type Section, Sections } from '../shell/sections.tsx';
import { texts } from '../texts.ts';
import { CohortsPage } from './cohorts-page.tsx';

const SECTIONS: readonly Section[] = [
  { path: '/', label: texts.teacher.sections.cohorts, show: CohortsPage },
];

/** What teachers see. */
export const TeacherView = () => (
  <Sections base={HOME.teacher} title={texts.teacher.title} sections={SECTIONS} />
);
