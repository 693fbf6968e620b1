/** JSON as it comes. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An OpenAPI schema as a JSON Schema that refuses fields which it does not know, as the server-side field validation does.
 * Kubernetes' own marks (numbers or texts, fields of any kind) become what they mean.
 */
export const strict = (schema: Json): Json => {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!isObject(schema)) return schema;
  const isEither =
    schema['x-kubernetes-int-or-string'] === true || schema['format'] === 'int-or-string';
  if (isEither) return { type: ['integer', 'string'] };
  const made = Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => convert(key, value)),
  );
  return { ...made, ...nullable(schema), ...closed(schema) };
};

const SCHEMAS = ['items', 'not', 'additionalProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf'];
const MAPS = ['properties', 'definitions'];

const convert = (key: string, value: Json | undefined): [string, Json | undefined][] => {
  // Formats of Kubernetes are none of JSON Schema's; server and client read descriptions elsewhere.
  if (key.startsWith('x-') || ['format', 'description', 'nullable', 'default'].includes(key)) {
    return [];
  }
  if (MAPS.includes(key) && isObject(value)) {
    return [[key, Object.fromEntries(Object.entries(value).map(([k, v]) => [k, strict(v ?? {})]))]];
  }
  const isNested = SCHEMAS.includes(key) || LISTS.includes(key);
  return [[key, isNested && value !== undefined ? strict(value) : value]];
};

const nullable = ({ nullable: isNullable, type }: JsonObject): JsonObject =>
  isNullable === true && typeof type === 'string' ? { type: [type, 'null'] } : {};

/** Branches of anyOf and the like name some fields of an object whose others stand outside: they stay open. */
const closed = (schema: JsonObject): JsonObject => {
  const isWhole = schema['type'] === 'object' && isObject(schema['properties']);
  const takesAll =
    schema['additionalProperties'] !== undefined ||
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    schema['x-kubernetes-embedded-resource'] === true;
  return isWhole && !takesAll ? { additionalProperties: false } : {};
};
