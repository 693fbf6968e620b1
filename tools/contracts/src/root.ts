import { fileURLToPath } from 'node:url';

/** The work tree's folder, ending in `/`. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the schemas of events are committed, seen from the work tree's folder. */
export const SCHEMAS_FOLDER = 'libs/event-schemas/schemas';
