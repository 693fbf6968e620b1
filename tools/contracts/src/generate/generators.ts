import { generateEventSchemas } from './event-schemas.ts';
import type { Generator } from './generator.ts';

/** Everything that is generated from the sources and committed, by name. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  'schemas of events': () => generateEventSchemas(),
};
