import { incompatibilities } from '../compatibility/incompatibilities.ts';
import type { Incompatibility } from '../compatibility/json-schema.ts';
import type { CommittedSchema } from '../schemas/committed.ts';
import type { Registry } from './registry.ts';

type SchemaVersion = Pick<CommittedSchema, 'type' | 'version' | 'schema'>;

/** What came of one version of one event type's schema. */
export type Registered = Pick<CommittedSchema, 'type' | 'version'> &
  (
    | { readonly outcome: 'registered' | 'present' }
    | {
        readonly outcome: 'refused';
        /** The registry's words: they hardly ever name the field. */
        readonly reason: string;
        /** The fields that we find ourselves by comparing with the registry's newest version. */
        readonly fields: readonly Incompatibility[];
      }
  );

/**
 * Registers every version in order, each subject with BACKWARD compatibility; after a refusal the
 * later versions of that type are left out. Doing it again changes nothing.
 * @throws RegistryUnavailable
 */
export const registerSchemas = async (
  registry: Registry,
  schemas: readonly SchemaVersion[],
): Promise<readonly Registered[]> => {
  const results: Registered[] = [];
  const refused = new Set<string>();
  for (const schema of schemas) {
    if (refused.has(schema.type)) continue;
    const result = await registerOne(registry, schema);
    if (result.outcome === 'refused') refused.add(schema.type);
    results.push(result);
  }
  return results;
};

/**
 * What the registry would say, without registering anything.
 * @throws RegistryUnavailable
 */
export const checkRegistry = async (
  registry: Registry,
  schemas: readonly SchemaVersion[],
): Promise<readonly Registered[]> => {
  const results: Registered[] = [];
  for (const { type, version, schema } of schemas) {
    if (await registry.has(type, schema)) {
      results.push({ type, version, outcome: 'present' });
      continue;
    }
    const verdict = await registry.wouldTake(type, schema);
    results.push(
      verdict.outcome === 'taken'
        ? { type, version, outcome: 'registered' }
        : { type, version, ...verdict, fields: await fieldsToBlame(registry, type, schema) },
    );
  }
  return results;
};

const registerOne = async (
  registry: Registry,
  { type, version, schema }: SchemaVersion,
): Promise<Registered> => {
  if (await registry.has(type, schema)) {
    await registry.requireBackward(type);
    return { type, version, outcome: 'present' };
  }
  const verdict = await registry.register(type, schema);
  if (verdict.outcome === 'refused') {
    return { type, version, ...verdict, fields: await fieldsToBlame(registry, type, schema) };
  }
  await registry.requireBackward(type);
  return { type, version, outcome: 'registered' };
};

const fieldsToBlame = async (
  registry: Registry,
  type: string,
  schema: SchemaVersion['schema'],
): Promise<readonly Incompatibility[]> => {
  const newest = await registry.newest(type);
  return newest === null ? [] : incompatibilities(newest, schema);
};
