import { OPERATIONS } from './operations.ts';
import type { ApiOperation } from './operation.ts';
import { operationObject } from './operation-object.ts';
import { componentSchemas } from './component-schemas.ts';

/**
 * The OpenAPI 3.1 document of the gateway, from the schemas that validate its requests. An endpoint is
 * one entry of `OPERATIONS`.
 */
export const openApiDocument = (operations: readonly ApiOperation[] = OPERATIONS) => ({
  openapi: '3.1.0',
  info: {
    title: 'Mastery Engine',
    version: '1',
    description:
      'Errors are problem documents (RFC 9457). Unknown fields are refused and named. Answers may get new fields: readers skip what they do not know.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }, { url: '/api/v1' }],
  security: [{ bearer: [] }],
  tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  paths: pathsOf(operations),
  components: {
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'HS256, with kid; claims sub, role, exp and, of teachers, cohorts',
      },
    },
    schemas: componentSchemas(operations),
  },
});

const pathsOf = (operations: readonly ApiOperation[]) => {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: operationObject(operation) };
  }
  return paths;
};
