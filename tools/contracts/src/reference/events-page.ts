import { LEARNING_EVENTS, RESULT_EVENTS, eventJsonSchemas } from '@mastery/event-schemas';
import { code, page, table } from './page.ts';

/** The part of a JSON Schema that the page tells of. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Every event: who sends it, and the fields of its data. */
export const eventsPage = (): Promise<string> => {
  const schemas = new Map(
    eventJsonSchemas().map(({ type, version, schema }) => [type as string, { version, schema }]),
  );
  const section = (event: { readonly shape: { readonly type: { readonly value: string } } }) => {
    const type = event.shape.type.value;
    const { version, schema } = schemas.get(type) ?? { version: 0, schema: {} };
    return [`### ${type}`, `Version ${version}.`, fieldsOf(schema)];
  };
  return page(
    'Events',
    'CloudEvents 1.0 in JSON. The envelope (`id`, `source`, `subject`, `time` and so on) and the rules between fields: `GET /asyncapi.json`; the schemas as files: [`libs/event-schemas/schemas`](../../libs/event-schemas/schemas). An older version of a type is read for as long as records of it may lie in the log.',
    '## Learning events, on `mastery.requests`',
    ...LEARNING_EVENTS.flatMap(section),
    '## Results, on `mastery.results`',
    ...RESULT_EVENTS.flatMap(section),
  );
};

const fieldsOf = (schema: Schema): string => {
  const data = schema.properties?.['data'];
  const fields = Object.entries(data?.properties ?? {});
  if (fields.length === 0) return 'Its data has no fields.';
  return table(
    ['field of `data`', 'is', ''],
    fields.map(([name, field]) => [
      code(name),
      kindOf(field),
      data?.required?.includes(name) === true ? 'required' : '',
    ]),
  );
};

/** What a value has to be, in words. */
export const kindOf = (schema: Schema): string => {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' or ');
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`;
  if (schema.type === 'object') {
    const names = Object.keys(schema.properties ?? {});
    return names.length === 0 ? 'object' : `object of ${names.map(code).join(', ')}`;
  }
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return [type, schema.format ?? '', rangeOf(schema)].filter((part) => part !== '').join(', ');
};

/** Where only the size of a double limits a number, nothing does. */
const rangeOf = ({ minimum, maximum }: Schema): string => {
  const [low, high] = [minimum, maximum].map((limit) =>
    limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit,
  );
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return `≥ ${low}`;
  return low === undefined ? `≤ ${high}` : `${low} to ${high}`;
};
