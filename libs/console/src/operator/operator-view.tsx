import { HOME } from '../shell/console-routes.ts';
import { type Section, Sections } from '../shell/sections.tsx';
import { texts } from '../texts.ts';
import { HealthPage } from './health-page.tsx';
import './operator.css';

const SECTIONS: readonly Section[] = [
  { path: '/', label: texts.operator.sections.health, show: HealthPage },
];

/** What operators see. */
export const OperatorView = () => (
  <Sections base={HOME.admin} title={texts.operator.title} sections={SECTIONS} />
);
