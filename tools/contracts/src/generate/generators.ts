import { openApiDocument } from '@mastery/api-schemas';
import { asyncApiDocument } from '@mastery/event-schemas';
import { generateCatalogue, generateDashboards, generateSloRules } from '@mastery/monitoring';
import { generateReference } from '../reference/generate-reference.ts';
import { generateEventSchemas } from './event-schemas.ts';
import { generateClientTypes } from './client-types.ts';
import { type Generator, jsonText } from './generator.ts';

/** The description of the REST interface, seen from the work tree's folder. */
export const OPENAPI_FILE = 'libs/api-schemas/openapi.json';

/** Everything that is generated from the sources and committed, by name. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  'schemas of events': () => generateEventSchemas(),
  'AsyncAPI document': () => ({
    outcome: 'generated',
    files: [{ path: 'libs/event-schemas/asyncapi.json', content: jsonText(asyncApiDocument()) }],
  }),
  'OpenAPI document': () => ({
    outcome: 'generated',
    files: [{ path: OPENAPI_FILE, content: jsonText(openApiDocument()) }],
  }),
  'types of the client': generateClientTypes,
  'catalogue of metrics': generateCatalogue,
  'rules of service levels': generateSloRules,
  dashboards: generateDashboards,
  reference: generateReference,
};
