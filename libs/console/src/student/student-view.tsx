import { HOME } from '../shell/console-routes.ts';
import { type Section, Sections } from '../shell/sections.tsx';
import { texts } from '../texts.ts';
import { CurriculumProvider } from './curriculum-context.tsx';
import { DataPage } from './data/data-page.tsx';
import { HistoryPage } from './history/history-page.tsx';
import { MapPage } from './map/map-page.tsx';
import { NextPage } from './next/next-page.tsx';
import { NotificationsPage } from './notifications/notifications-page.tsx';
import { NowPage } from './now/now-page.tsx';
import './student.css';

const SECTIONS: readonly Section[] = [
  { path: '/', label: texts.student.sections.now, show: NowPage },
  { path: '/history', label: texts.student.sections.history, show: HistoryPage },
  { path: '/next', label: texts.student.sections.next, show: NextPage },
  { path: '/map', label: texts.student.sections.map, show: MapPage },
  { path: '/notifications', label: texts.student.sections.notifications, show: NotificationsPage },
  { path: '/data', label: texts.student.sections.data, show: DataPage },
];

/** What students see. */
export const StudentView = () => (
  <CurriculumProvider>
    <Sections base={HOME.student} title={texts.student.title} sections={SECTIONS} />
  </CurriculumProvider>
);
