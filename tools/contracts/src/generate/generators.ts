import { asyncApiDocument } from '@mastery/event-schemas';
import { generateEventSchemas } from './event-schemas.ts';
import { type Generator, jsonText } from './generator.ts';

/** Everything that is generated from the sources and committed, by name. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  'schemas of events': () => generateEventSchemas(),
  'AsyncAPI document': () => ({
    outcome: 'generated',
    files: [{ path: 'libs/event-schemas/asyncapi.json', content: jsonText(asyncApiDocument()) }],
  }),
};
