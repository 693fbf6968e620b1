import { type EventJsonSchema, eventJsonSchemas } from '@mastery/event-schemas';
import { SCHEMAS_FOLDER } from '../root.ts';
import { type CheckedSchemas, checkSchemas, findingLine } from '../schemas/check-schemas.ts';
import {
  CHECKSUMS_FILE,
  type CommittedSchema,
  fileOf,
  readChecksums,
  readCommitted,
} from '../schemas/committed.ts';
import { sha256 } from '../schemas/sha256.ts';
import { type Generated, type GeneratedFile, jsonText } from './generator.ts';

/** The schema of each event type's version that is not committed yet; landed ones stay. */
export const generateEventSchemas = (
  landed: Omit<CheckedSchemas, 'current'> = {
    committed: readCommitted(),
    checksums: readChecksums(),
  },
  current: readonly EventJsonSchema[] = eventJsonSchemas(),
): Generated => {
  const isLanded = ({ type, version }: EventJsonSchema) =>
    landed.committed.some((other) => other.type === type && other.version === version);
  const added = current.filter((schema) => !isLanded(schema)).map(asCommitted);
  const committed = [...landed.committed, ...added].sort(
    (a, b) => a.type.localeCompare(b.type) || a.version - b.version,
  );
  const checksums = new Map([
    ...landed.checksums,
    ...added.map(({ type, version, text }) => [fileOf(type, version), sha256(text)] as const),
  ]);
  const findings = checkSchemas({ committed, checksums, current });
  if (findings.length > 0) return { outcome: 'refused', reasons: findings.map(findingLine) };
  return { outcome: 'generated', files: [...committed.map(asFile), checksumsFile(checksums)] };
};

const asCommitted = ({ type, version, schema }: EventJsonSchema): CommittedSchema => ({
  type,
  version,
  schema,
  text: jsonText(schema),
});

const asFile = ({ type, version, text }: CommittedSchema): GeneratedFile => ({
  path: `${SCHEMAS_FOLDER}/${fileOf(type, version)}`,
  content: text,
});

const checksumsFile = (checksums: ReadonlyMap<string, string>): GeneratedFile => ({
  path: `${SCHEMAS_FOLDER}/${CHECKSUMS_FILE}`,
  content: [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sum]) => `${sum}  ${file}\n`)
    .join(''),
});
