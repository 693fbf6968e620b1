import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { JsonSchema } from '../compatibility/json-schema.ts';
import { SCHEMAS_FOLDER, repositoryRoot } from '../root.ts';

/** One version of one event type's schema, as it landed. */
export interface CommittedSchema {
  readonly type: string;
  readonly version: number;
  readonly schema: JsonSchema;
  /** The file's text. */
  readonly text: string;
}

/** The name of a version's file, seen from the folder of all schemas. */
export const fileOf = (type: string, version: number): string => `${type}/v${version}.json`;

/** The committed versions of every type, by type and each type's oldest first. */
export const readCommitted = (
  folder = join(repositoryRoot, SCHEMAS_FOLDER),
): readonly CommittedSchema[] =>
  globSync('*/v*.json', { cwd: folder })
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const version = Number(basename(file, '.json').slice(1));
      return { type: dirname(file), version, schema: JSON.parse(text) as JsonSchema, text };
    })
    .sort((a, b) => a.type.localeCompare(b.type) || a.version - b.version);

/** The file that remembers how each version landed, as `sha256sum --check` reads it. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** The SHA-256 of each file as it landed, by the file's name. */
export const readChecksums = (
  folder = join(repositoryRoot, SCHEMAS_FOLDER),
): ReadonlyMap<string, string> => {
  const file = join(folder, CHECKSUMS_FILE);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
};
