import type { EventJsonSchema } from '@mastery/event-schemas';
import { incompatibilities } from '../compatibility/incompatibilities.ts';
import { type JsonSchema, canonical } from '../compatibility/json-schema.ts';
import { type CommittedSchema, fileOf } from './committed.ts';
import { sha256 } from './sha256.ts';

/** What is wrong with a schema; `path` is the field, '' where none is to blame. */
export interface Finding {
  /** The event type, with the versions compared. */
  readonly about: string;
  readonly path: string;
  readonly detail: string;
}

/** A finding as a line of text. */
export const findingLine = ({ about, path, detail }: Finding): string =>
  [about, path, detail].filter((part) => part !== '').join(': ');

/** What the check compares. */
export interface CheckedSchemas {
  readonly committed: readonly CommittedSchema[];
  readonly checksums: ReadonlyMap<string, string>;
  /** As the sources say now. */
  readonly current: readonly EventJsonSchema[];
}

/**
 * Whether the committed versions are as they landed, each readable by the next (BACKWARD), and the
 * newest of each is what the sources say. Needs no registry.
 */
export const checkSchemas = ({
  committed,
  checksums,
  current,
}: CheckedSchemas): readonly Finding[] => [
  ...committed.flatMap((schema) => changedSinceLanding(schema, checksums)),
  ...committed.flatMap((schema, index) => sinceTheVersionBefore(schema, committed[index - 1])),
  ...current.flatMap((schema) => staleness(schema, committed)),
  ...unknownTypes(committed, current),
];

const changedSinceLanding = (
  { type, version, text }: CommittedSchema,
  checksums: CheckedSchemas['checksums'],
): readonly Finding[] =>
  checksums.get(fileOf(type, version)) === sha256(text)
    ? []
    : [finding(`${type} v${version}`, 'is not as it landed: a change needs a version of its own')];

const sinceTheVersionBefore = (
  { type, version, schema }: CommittedSchema,
  before: CommittedSchema | undefined,
): readonly Finding[] => {
  const expected = before?.type === type ? before.version + 1 : 1;
  if (version !== expected) return [finding(`${type} v${version}`, `v${expected} is missing`)];
  return before?.type === type
    ? breaking(`${type} v${before.version} → v${version}`, before.schema, schema)
    : [];
};

const staleness = (
  { type, version, schema }: EventJsonSchema,
  committed: readonly CommittedSchema[],
): readonly Finding[] => {
  const newest = committed.filter((other) => other.type === type).at(-1);
  const generate = `v${version} is not committed: npm run generate`;
  if (newest === undefined) return [finding(type, generate)];
  if (canonical(schema) === canonical(newest.schema)) return [];
  const about = `${type} v${newest.version} → sources`;
  const broken = breaking(about, newest.schema, schema);
  if (newest.version === version) {
    return [...broken, finding(about, 'differs: raise its number in schema-versions.ts')];
  }
  return [...broken, finding(about, generate)];
};

const unknownTypes = (
  committed: readonly CommittedSchema[],
  current: readonly EventJsonSchema[],
): readonly Finding[] => {
  const known = new Set<string>(current.map(({ type }) => type));
  const gone = new Set(committed.map(({ type }) => type).filter((type) => !known.has(type)));
  return [...gone].map((type) => finding(type, 'was removed: the log still holds such events'));
};

const breaking = (about: string, before: JsonSchema, after: JsonSchema): readonly Finding[] =>
  incompatibilities(before, after).map((incompatibility) => ({ about, ...incompatibility }));

const finding = (about: string, detail: string): Finding => ({ about, path: '', detail });
