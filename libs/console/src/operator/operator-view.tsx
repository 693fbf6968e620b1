import { HOME } from '../shell/console-routes.ts';
import { type Section, Sections } from '../shell/sections.tsx';
import { texts } from '../texts.ts';
import { HealthPage } from './health/health-page.tsx';
import { LettersPage } from './letters/letters-page.tsx';
import { ModelPage } from './model/model-page.tsx';
import { PipelinePage } from './pipeline/pipeline-page.tsx';
import { TrailPage } from './trail/trail-page.tsx';
import './operator.css';

const words = texts.operator.sections;
const SECTIONS: readonly Section[] = [
  { path: '/', label: words.pipeline, show: PipelinePage },
  { path: '/health', label: words.health, show: HealthPage },
  { path: '/dead-letters', label: words.letters, show: LettersPage },
  { path: '/audit', label: words.trail, show: TrailPage },
  { path: '/model', label: words.model, show: ModelPage },
];

/** What operators see. */
export const OperatorView = () => (
  <Sections base={HOME.admin} title={texts.operator.title} sections={SECTIONS} />
);
