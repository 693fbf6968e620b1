import { type Json, type JsonObject, isObject, strict } from './strict.ts';
import type { KindSchema } from './kind-schema.ts';

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The schema of each of Kubernetes' own kinds, from its OpenAPI document. */
export const builtInSchemas = (openApi: {
  readonly definitions: Readonly<Record<string, JsonObject>>;
}): readonly KindSchema[] => {
  const definitions = Object.fromEntries(
    Object.entries(openApi.definitions).map(([name, schema]) => [name, strict(schema)]),
  );
  return Object.entries(openApi.definitions).flatMap(([name, schema]) => {
    const [own, ...others] = (schema['x-kubernetes-group-version-kind'] ??
      []) as unknown as GroupVersionKind[];
    // What many groups share (a list's options) is no kind that anybody writes down.
    if (own === undefined || others.length > 0) return [];
    const root: JsonObject = { $ref: `#/definitions/${name}` };
    const needed = [...closure(root, definitions)].map((one) => [one, definitions[one]] as const);
    return [{ ...own, schema: { ...root, definitions: Object.fromEntries(needed) } }];
  });
};

const PREFIX = '#/definitions/';

/** The names of all definitions that a schema leads to. */
const closure = (from: Json, definitions: Readonly<Record<string, Json>>): Set<string> => {
  const found = new Set<string>();
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    const ref = value['$ref'];
    if (typeof ref === 'string') follow(ref.slice(PREFIX.length));
    Object.values(value).forEach(visit);
  };
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    visit(definitions[name]);
  };
  visit(from);
  return found;
};
