import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaId } from '@mastery/event-schemas';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { repositoryRoot } from '../root.ts';
import { readCommitted } from './committed.ts';

const folder = join(repositoryRoot, 'libs/event-schemas/fixtures');
const committed = readCommitted();

describe('an event of any version', () => {
  const ajv = addFormats.default(new Ajv({ strict: false }));
  for (const { type, version, schema } of committed) ajv.addSchema(schema, schemaId(type, version));

  const pairs = globSync('*/v*/*.json', { cwd: folder }).flatMap((file) => {
    const [type, written = ''] = file.split('/');
    return committed
      .filter((schema) => schema.type === type && schema.version >= Number(written.slice(1)))
      .map(({ version }) => ({ file, id: schemaId(type ?? '', version) }));
  });

  it.each(pairs)('satisfies its own schema and every later one: $file, $id', ({ file, id }) => {
    const isValid = ajv.getSchema(id);
    void isValid?.(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect(isValid?.errors).toBeNull();
    expect(isValid?.({})).toBe(false);
  });
});
