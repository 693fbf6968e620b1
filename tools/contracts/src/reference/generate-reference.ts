import type { Generated } from '../generate/generator.ts';
import { errorsPage } from './errors-page.ts';
import { eventsPage } from './events-page.ts';
import { keysPage } from './keys-page.ts';
import { metricsPage } from './metrics-page.ts';

const PAGES = { events: eventsPage, keys: keysPage, errors: errorsPage, metrics: metricsPage };

/** The pages of docs/reference, but for the settings, which the charts know. */
export const generateReference = async (): Promise<Generated> => ({
  outcome: 'generated',
  files: await Promise.all(
    Object.entries(PAGES).map(async ([name, make]) => ({
      path: `docs/reference/${name}.md`,
      content: await make(),
    })),
  ),
});
