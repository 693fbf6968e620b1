import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventJsonSchemas } from './json-schemas.ts';
import { learningEvent } from './learning-events.ts';
import { resultEvent } from './result-events.ts';

/**
 * Events as producers of each version wrote them, `<type>/v<n>/*.json`. They are never changed: the
 * log still holds their like. What reads otherwise than it was written has a `*.read.json` beside it;
 * `invalid/<path>.json` is refused at that path.
 */
const folder = join(import.meta.dirname, '../fixtures');
const load = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const find = (pattern: string) => globSync(pattern, { cwd: folder }).sort();

const read = (event: unknown) => {
  const learning = learningEvent.safeParse(event);
  const isLearning = !learning.error?.issues.some(({ path }) => path.join() === 'type');
  return isLearning ? learning : resultEvent.safeParse(event);
};

describe('events of every version', () => {
  const valid = find('*/v*/*.json').filter((file) => !file.endsWith('.read.json'));

  it.each(valid)('are read as they were meant: %s', (file) => {
    const meant = file.replace(/\.json$/, '.read.json');
    const expected = load(existsSync(join(folder, meant)) ? meant : file);
    const { data, error } = read(load(file));
    expect(error).toBeUndefined();
    expect(data).toEqual(expected);
  });

  it.each(find('*/v*/invalid/*.json'))('are refused where they are wrong: %s', (file) => {
    const places = read(load(file)).error?.issues.map(({ path }) => path.join('.'));
    const [place = ''] = file.split('/').slice(-1);
    expect(places).toContain(place.replace(/\.json$/, ''));
  });

  const versions = eventJsonSchemas().flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}/v${index + 1}`),
  );
  it.each(versions)('have their least, their most and something wrong: %s', (version) => {
    for (const file of ['minimal.json', 'full.json']) {
      const event = load(join(version, file)) as { readonly type: string };
      expect(event.type).toBe(version.split('/')[0]);
    }
    expect(find(`${version}/invalid/*.json`)).not.toEqual([]);
  });

  it.each(find('*/v*/full.json'))('have every field that there is: %s', (file) => {
    const [type = '', version = ''] = file.split('/');
    const schema = JSON.parse(
      readFileSync(join(folder, '../schemas', type, `${version}.json`), 'utf8'),
    ) as Objects;
    const event = load(file) as Readonly<Record<string, object>>;
    const { data, ...attributes } = schema.properties;
    expect(Object.keys(event).sort()).toEqual([...Object.keys(attributes), 'data'].sort());
    expect(Object.keys(event['data'] ?? {}).sort()).toEqual(
      Object.keys(data?.properties ?? {}).sort(),
    );
  });
});

interface Objects {
  readonly properties: Readonly<Record<string, Objects>>;
}
