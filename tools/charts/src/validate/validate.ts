import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '@mastery/stack';
import { SCHEMA_LOCATION } from '../schemas/kind-schema.ts';

/** How many objects fit the schemas of their kinds. */
export interface Validated {
  readonly valid: number;
}

/**
 * Holds rendered objects against the schemas of their kinds. A kind without a schema is an error, too.
 *
 * @throws Error with every field that does not fit
 */
export const validate = async (
  kubeconform: string,
  schemas: string,
  yaml: string,
): Promise<Validated> => {
  const folder = mkdtempSync(join(tmpdir(), 'mastery-rendered-'));
  try {
    const file = join(folder, 'rendered.yaml');
    writeFileSync(file, yaml);
    const location = ['-schema-location', join(schemas, SCHEMA_LOCATION)];
    const said = await mustRun(kubeconform, ['-summary', '-output', 'json', ...location, file]);
    return (JSON.parse(said) as { readonly summary: Validated }).summary;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
