/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A field that keeps old events from being read, and why. */
export interface Incompatibility {
  /** Like `data.answers[].item`; `*` stands for every key of a map, '' for the whole event. */
  readonly path: string;
  readonly detail: string;
}

/** The schemas of which a value must satisfy one: those of `anyOf`, else the schema itself. */
export const alternativesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const { anyOf, ...rest } = schema;
  return Array.isArray(anyOf)
    ? (anyOf as readonly JsonSchema[]).map((alternative) => ({ ...rest, ...alternative }))
    : [schema];
};

/** The values that a schema lists, or null when it lists none. */
export const valuesOf = ({ const: only, enum: listed }: JsonSchema): readonly unknown[] | null => {
  if (only !== undefined) return [only];
  return Array.isArray(listed) ? (listed as readonly unknown[]) : null;
};

/** The types that a schema takes, or null when it takes any. */
export const typesOf = (schema: JsonSchema): readonly string[] | null => {
  const { type } = schema;
  if (type !== undefined) return [type].flat().map(String);
  return valuesOf(schema)?.map((value) => (value === null ? 'null' : typeof value)) ?? null;
};

/** A text that is the same for the same JSON. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
