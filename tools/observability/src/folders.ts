import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';

/** Everything that watches an installation, seen from the work tree's folder. */
export const OBSERVABILITY = 'deploy/observability';

/** Where rule files lie. */
export const rulesFolder = join(repositoryRoot, OBSERVABILITY, 'rules');

/** Where the page of each alert lies. */
export const runbooksFolder = join(repositoryRoot, 'docs/runbooks');

/** The catalogue of metrics, seen from the work tree's folder. */
export const CATALOGUE_FILE = `${OBSERVABILITY}/metrics.json`;
