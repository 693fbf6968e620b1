import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { jsonFile } from './json-file.ts';
import { configSchema, readConfig } from './read-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'json-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = configSchema({
  TOPICS_FILE: jsonFile((json) =>
    Array.isArray(json)
      ? { ok: true, value: json.length }
      : { ok: false, problems: ['must be a list', 'must not be empty'] },
  ).optional(),
});
const read = (content: string) => {
  const path = join(folder, 'topics.json');
  writeFileSync(path, content);
  return readConfig(schema, { TOPICS_FILE: path });
};

describe('a setting that names a JSON file', () => {
  it('becomes what is in the file', () => {
    expect(read('["a","b"]')).toEqual({ kind: 'config', config: { TOPICS_FILE: 2 } });
  });

  it('may be absent', () => {
    expect(readConfig(schema, {})).toEqual({ kind: 'config', config: {} });
  });

  it('says everything that is wrong with the content', () => {
    expect(read('{}')).toMatchObject({
      problems: [
        { variable: 'TOPICS_FILE', message: 'must be a list' },
        { variable: 'TOPICS_FILE', message: 'must not be empty' },
      ],
    });
  });

  it.each([
    ['is no JSON', () => read('[')],
    ['does not exist', () => readConfig(schema, { TOPICS_FILE: join(folder, 'none.json') })],
  ])('says so when the file %s', (_what, reading) => {
    const message = expect.stringContaining('must name a JSON file that can be read');
    expect(reading()).toMatchObject({ problems: [{ variable: 'TOPICS_FILE', message }] });
  });
});
