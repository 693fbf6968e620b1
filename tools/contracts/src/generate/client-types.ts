import { openApiDocument } from '@mastery/api-schemas';
import openapiTs, { astToString } from 'openapi-typescript';
import type { Generated } from './generator.ts';

/** The types by which the client knows every endpoint, from the OpenAPI document. */
export const generateClientTypes = async (): Promise<Generated> => {
  // What has a default may be left out.
  const options = { defaultNonNullable: false };
  const types = await openapiTs(JSON.stringify(openApiDocument()), options);
  const content = `// Generated from the OpenAPI document: npm run generate.\n${astToString(types)}`;
  return { outcome: 'generated', files: [{ path: 'libs/client/src/api.gen.ts', content }] };
};
