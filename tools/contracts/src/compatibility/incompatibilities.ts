import { type Incompatibility, type JsonSchema, alternativesOf, typesOf } from './json-schema.ts';
import { narrowings } from './narrowed.ts';

/**
 * What in a newer schema keeps events that satisfy the older one from being read (BACKWARD), each
 * named with its field. As strict as the registry, stricter in one: a field may not disappear from an
 * open object either, because somebody may rely on it.
 *
 * Sound for the schemas that are generated here: a keyword that it does not know must not change.
 * Rules between fields have no JSON Schema; golden fixtures watch over those.
 */
export const incompatibilities = (
  before: JsonSchema,
  after: JsonSchema,
  path = '',
): readonly Incompatibility[] => {
  if (takesAnything(after)) return [];
  return alternativesOf(before).flatMap((old) => {
    const alternatives = alternativesOf(after);
    const alike = alternatives.filter((now) => typesOf(now)?.join() === typesOf(old)?.join());
    const found = (alike.length > 0 ? alike : alternatives).map((now) => between(old, now, path));
    return found.reduce((best, next) => (next.length < best.length ? next : best));
  });
};

const takesAnything = (schema: JsonSchema): boolean => Object.keys(schema).length === 0;

const between = (
  before: JsonSchema,
  after: JsonSchema,
  path: string,
): readonly Incompatibility[] => [
  ...narrowings(before, after).map((detail) => ({ path, detail })),
  ...ofFields(before, after, path),
  ...ofFurtherFields(before, after, path),
  ...ofItems(before, after, path),
];

const ofFields = (
  before: JsonSchema,
  after: JsonSchema,
  path: string,
): readonly Incompatibility[] => {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields.flatMap((field) => {
    const place = path === '' ? field : `${path}.${field}`;
    const was = old[field];
    const is = now[field];
    const required = requires(after, field) && !requires(before, field);
    if (is === undefined) return [{ path: place, detail: 'was removed' }];
    if (was === undefined) {
      if (required) return [{ path: place, detail: 'is new and required' }];
      if (furtherFields(before) === null) return [];
      return [{ path: place, detail: 'is new where events could hold anything before' }];
    }
    const parts = incompatibilities(was, is, place);
    return required ? [{ path: place, detail: 'is required now' }, ...parts] : parts;
  });
};

const ofFurtherFields = (
  before: JsonSchema,
  after: JsonSchema,
  path: string,
): readonly Incompatibility[] => {
  const was = furtherFields(before);
  const is = furtherFields(after);
  if (was === null || !isObject(before) || !isObject(after)) return [];
  if (is === null) return [{ path, detail: 'no longer takes further fields' }];
  return incompatibilities(was, is, path === '' ? '*' : `${path}.*`);
};

const ofItems = ({ items: was }: JsonSchema, { items: is }: JsonSchema, path: string) =>
  is === undefined
    ? []
    : incompatibilities((was ?? {}) as JsonSchema, is as JsonSchema, `${path}[]`);

const fieldsOf = ({ properties = {} }: JsonSchema) =>
  properties as Readonly<Record<string, JsonSchema>>;

const requires = ({ required }: JsonSchema, field: string): boolean =>
  Array.isArray(required) && required.includes(field);

const isObject = (schema: JsonSchema): boolean => typesOf(schema)?.includes('object') ?? true;

/** What fields that are not listed must be; null when there must be none. */
const furtherFields = ({ additionalProperties: further }: JsonSchema): JsonSchema | null => {
  if (further === false) return null;
  return further === undefined || further === true ? {} : (further as JsonSchema);
};
