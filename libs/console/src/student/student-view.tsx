import { type Section, Sections } from '../shell/sections.tsx';
import { HOME } from '../shell/console-routes.ts';
import { texts } from '../texts.ts';
import { NowPage } from './now-page.tsx';
import './student.css';

const SECTIONS: readonly Section[] = [
  { path: '/', label: texts.student.sections.now, show: NowPage },
];

/** What students see. */
export const StudentView = () => (
  <Sections base={HOME.student} title={texts.student.title} sections={SECTIONS} />
);
