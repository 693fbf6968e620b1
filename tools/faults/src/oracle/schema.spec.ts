import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { parseEvent } from './schema.ts';

const root = new URL('../../../../libs/event-schemas/fixtures/', import.meta.url).pathname;
const RESULTS = /^(mastery\.(updated|threshold)|learning\.path|student\.(erased|struggle))/;
const files = globSync('**/*.json', { cwd: root }).filter((file) => !RESULTS.test(file));
const parsed = (file: string) => parseEvent(readFileSync(`${root}${file}`));

describe('the oracle’s own reading of events, held against the golden fixtures', () => {
  it.each(files.filter((file) => !file.includes('/invalid/')))('accepts %s', (file) => {
    expect(parsed(file)).not.toBeNull();
  });

  it.each(files.filter((file) => file.includes('/invalid/')))('refuses %s', (file) => {
    expect(parsed(file)).toBeNull();
  });

  it.each(['{"specversion": ', 'null', '[]', '"text"', '{}'])('refuses %s', (text) => {
    expect(parseEvent(Buffer.from(text))).toBeNull();
  });
});
