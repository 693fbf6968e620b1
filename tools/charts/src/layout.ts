import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';

/** Where the charts are, seen from the work tree's folder. */
export const CHARTS = 'deploy/charts';

/** The chart of each app; the first is the door. */
export const APP_CHARTS = [
  'api-gateway',
  'mastery-worker',
  'prediction-service',
  'notification-service',
] as const;
/** The chart of an app. */
export type AppChart = (typeof APP_CHARTS)[number];

/** Every chart that can be installed; the last holds the others. */
export const INSTALLABLE = ['platform', ...APP_CHARTS, 'mastery-engine'] as const;
/** A chart that can be installed. */
export type Installable = (typeof INSTALLABLE)[number];

/** The Go modules that the programs are built from. */
export const goFolder = join(repositoryRoot, 'tools/charts/go');

/** Every way in which an installation is described: a chart with the values files on top of its own. */
export const INSTALLATIONS: readonly { readonly chart: Installable; readonly values: string }[] = [
  ...INSTALLABLE.map((chart) => ({ chart, values: 'default' })),
  { chart: 'mastery-engine', values: 'production' },
  { chart: 'mastery-engine', values: 'all-in-one' },
];
