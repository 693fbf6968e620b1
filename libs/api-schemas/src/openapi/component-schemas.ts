import { z } from 'zod';
import { problem } from '../problem.ts';
import type { ApiOperation, NamedSchema } from './operation.ts';

/** The name of the schema of every error. */
export const PROBLEM: NamedSchema = { name: 'Problem', schema: problem };

/** A JSON Schema of an object, as far as documents look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** JSON Schema 2020-12, which OpenAPI 3.1 uses as it is. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const made: JsonSchema = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // The document names the dialect once, by being OpenAPI 3.1.
  return Object.fromEntries(Object.entries(made).filter(([keyword]) => keyword !== '$schema'));
};

/** Refers to a named schema. */
export const reference = ({ name }: NamedSchema) => ({ $ref: `#/components/schemas/${name}` });

/** Every named schema of these operations: of requests what is sent, of answers what is received. */
export const componentSchemas = (
  operations: readonly ApiOperation[],
): Readonly<Record<string, JsonSchema>> => {
  const requests = operations.flatMap(({ body }) => (body ? [body] : []));
  const answers = operations.flatMap((operation) =>
    Object.values(operation.answers).flatMap(({ schema }) => (schema ? [schema] : [])),
  );
  return Object.fromEntries([
    ...requests.map(({ name, schema }) => [name, jsonSchema(schema, 'input')] as const),
    ...[...answers, PROBLEM].map(
      ({ name, schema }) => [name, jsonSchema(schema, 'output')] as const,
    ),
  ]);
};
