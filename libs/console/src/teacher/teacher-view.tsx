import { HOME } from '../shell/console-routes.ts';
import { type Section, Sections } from '../shell/sections.tsx';
import { texts } from '../texts.ts';
import { OverviewPage } from './cohort/overview-page.tsx';
import { StudentsPage } from './cohort/students-page.tsx';
import { CohortsPage } from './cohorts-page.tsx';
import { HeatmapPage } from './heatmap/heatmap-page.tsx';
import { ItemsPage } from './items/items-page.tsx';
import { StudentPage } from './one/student-page.tsx';
import './teacher.css';

const { sections, tabs, student } = texts.teacher;
const hidden = (path: string, label: string, show: Section['show']): Section => ({
  ...{ path, label, show, isHidden: true },
});

const SECTIONS: readonly Section[] = [
  { path: '/', label: sections.cohorts, show: CohortsPage },
  hidden('/cohorts/:cohort', tabs.overview, OverviewPage),
  hidden('/cohorts/:cohort/heatmap', tabs.heatmap, HeatmapPage),
  hidden('/cohorts/:cohort/students', tabs.students, StudentsPage),
  hidden('/cohorts/:cohort/students/:student', student, StudentPage),
  { path: '/items', label: sections.items, show: ItemsPage },
];

/** What teachers see. */
export const TeacherView = () => (
  <Sections base={HOME.teacher} title={texts.teacher.title} sections={SECTIONS} />
);
