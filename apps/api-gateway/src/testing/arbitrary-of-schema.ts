import fc from 'fast-check';

/** A JSON Schema as far as the OpenAPI document uses the language. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** A student of whom something is stored where this is tested: else every question ends with 404. */
export const KNOWN_STUDENT = 'ada-example';
const STUDENT = '^[A-Za-z0-9_-]{1,64}$';

/** What somebody might send in place of anything. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', '\0', '\ud800', '../..', '{"$ne":1}', 'x'.repeat(9_000), '\u202e', '%00'),
  fc.constantFrom<unknown>(null, -0, -1, 1e308, 2 ** 53, 0.1, true, [], {}, [[]], { toString: 1 }),
);

/** One in so many values is something else than the schema says. */
const SOUND = 15;

/** Values that the schema admits, with something hostile in place of one in sixteen, at any depth. */
export const arbitraryOf = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: soundOf(schema), weight: SOUND }, { arbitrary: hostile, weight: 1 });

const soundOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(soundOf));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type ?? 'anything') {
    case 'object':
      return objectOf(schema);
    case 'array': {
      const { items = {}, minItems = 0, maxItems = 5 } = schema;
      return fc.array(arbitraryOf(items), {
        minLength: minItems,
        maxLength: Math.min(maxItems, 5),
      });
    }
    case 'string':
      return stringOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 99, 1e9) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 5, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
};

const objectOf = ({ properties = {}, required = [], additionalProperties }: Schema) => {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, arbitraryOf(each)]),
  );
  const whole = fc.record(model, { requiredKeys: [...required] });
  const more =
    typeof additionalProperties === 'object' ? arbitraryOf(additionalProperties) : hostile;
  const extended = fc
    .tuple(whole, fc.dictionary(fc.string(), more, { maxKeys: 2 }))
    .map(([known, unknown]) => ({ ...unknown, ...known }));
  return fc.oneof(
    { arbitrary: whole, weight: SOUND },
    { arbitrary: fc.record(model, { requiredKeys: [] }), weight: 1 },
    { arbitrary: extended, weight: typeof additionalProperties === 'object' ? SOUND : 1 },
  );
};

const day = fc
  .date({ min: new Date('2026-08-01'), max: new Date('2026-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const stringOf = ({ format, pattern, minLength = 0, maxLength = 20 }: Schema) => {
  switch (format ?? 'any') {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return day.map((text) => text.slice(0, 10));
    case 'date-time':
      return day;
    case 'uri':
      return fc.webUrl();
    default:
      return matching(pattern) ?? fc.string({ minLength, maxLength: Math.min(maxLength, 20) });
  }
};

/** Undefined for what fast-check cannot make strings of: lookaheads and classes of Unicode. */
const matching = (pattern: string | undefined): fc.Arbitrary<string> | undefined => {
  if (pattern === STUDENT) return fc.constantFrom(KNOWN_STUDENT, KNOWN_STUDENT, 'nobody');
  if (pattern === undefined || /\(\?|\\p/.test(pattern)) return undefined;
  return fc.stringMatching(new RegExp(pattern));
};
