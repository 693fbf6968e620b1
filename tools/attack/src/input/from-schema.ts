import fc from 'fast-check';

/** As much of JSON Schema as the documents of the engine use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What values are made with. */
export interface Making {
  /** Schemas by the last part of their `$ref`. */
  readonly named: Readonly<Record<string, Schema>>;
  /** Values that are likely under these names, so that requests get further than the first check. */
  readonly likely: Readonly<Record<string, readonly unknown[]>>;
}

/** Values that are valid against a schema, mostly: rules that JSON Schema cannot say are not kept. */
export const valid = (schema: Schema, making: Making): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined)
    return valid(making.named[schema.$ref.split('/').at(-1) ?? ''] ?? {}, making);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return fc.oneof(...ways.map((way) => valid(way, making)));
  if (schema.allOf !== undefined) return merged(schema.allOf.map((part) => valid(part, making)));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return fc.oneof(...types.map((type) => ofType(type, schema, making)));
};

const merged = (parts: readonly fc.Arbitrary<unknown>[]) =>
  fc.tuple(...parts).map((values) => Object.assign({}, ...values) as object);

const ofType = (type: string, schema: Schema, making: Making): fc.Arbitrary<unknown> => {
  const { minimum = -1e6, maximum = 1e6 } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: Math.max(minimum, -(2 ** 31)),
        max: Math.min(maximum, 2 ** 31 - 1),
      });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'string':
      return text(schema);
    case 'array':
      return fc.array(valid(schema.items ?? {}, making), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'object':
      return record(schema, making);
    default:
      return fc.jsonValue();
  }
};

const record = (schema: Schema, making: Making): fc.Arbitrary<unknown> => {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const known = making.likely[name];
    const drawn = valid(property, making);
    if (known === undefined) return [name, drawn] as const;
    return [name, fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, drawn)] as const;
  });
  const requiredKeys = [...(schema.required ?? [])];
  const own = fc.record(Object.fromEntries(entries), { requiredKeys }) as fc.Arbitrary<object>;
  const { additionalProperties: more } = schema;
  if (typeof more !== 'object') return own;
  const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), valid(more, making), {
    maxKeys: 3,
  });
  return fc.tuple(others, own).map(([beside, named]) => ({ ...beside, ...named }));
};

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid(),
  'date-time': fc
    .date({ min: new Date('2026-01-01'), max: new Date(), noInvalidDate: true })
    .map((date) => date.toISOString()),
  date: fc
    .date({ min: new Date('2020-01-01'), max: new Date(), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  uri: fc.constantFrom(
    ...[
      'https://fuzz.example/a',
      'http://127.0.0.1:1/',
      'http://[::1]:1/',
      'http://169.254.169.254/latest',
    ],
    ...[
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://fuzz.example@127.0.0.1/',
      'http://0x7f000001/',
    ],
  ),
  email: fc.constantFrom('a@fuzz.example', 'a+b@fuzz.example'),
};

const text = ({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> => {
  const known = FORMATS[format ?? ''];
  if (known !== undefined) return known;
  if (pattern?.startsWith('^00-')) return fc.constant(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);
  const free = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  if (pattern === undefined || pattern.includes('\\p{')) return free;
  return fc.stringMatching(new RegExp(pattern));
};
