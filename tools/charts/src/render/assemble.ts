import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, repositoryRoot } from '@mastery/stack';
import { CHARTS, INSTALLABLE } from '../layout.ts';

/**
 * Copies the charts to a folder and has Helm put into each what it depends on, in the order in which they hold each other.
 *
 * @returns the folder of each chart
 */
export const assembleCharts = async (helm: string, folder: string) => {
  cpSync(join(repositoryRoot, CHARTS), folder, { recursive: true });
  for (const chart of INSTALLABLE) {
    await mustRun(helm, ['dependency', 'update', '--skip-refresh', join(folder, chart)]);
  }
  return (chart: (typeof INSTALLABLE)[number]) => join(folder, chart);
};
