import { describe, expect, it } from '@jest/globals';
import { kindOf } from './events-page.ts';
import { buildersIn } from './keys-page.ts';
import { code, page, table } from './page.ts';

describe('a page of the reference', () => {
  it('is formatted as every page here, whatever stands in its cells', async () => {
    const text = await page('Things', table(['name', ''], [[code('a|b'), 'two\nlines']]));
    expect(text).toContain('# Things\n\nMade from the sources');
    expect(text).toContain('| `a\\|b` | two lines |');
  });

  it.each([
    [{ type: 'number', minimum: 0, maximum: 1 }, 'number, 0 to 1'],
    [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'integer, ≥ 0'],
    [{ enum: ['a', 'b'] }, '`"a"`, `"b"`'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [{ type: 'array', items: { type: 'string' } }, 'list of string'],
    [{ type: 'object', properties: { item: {}, skill: {} } }, 'object of `item`, `skill`'],
    [{ type: 'string', format: 'date-time' }, 'string, date-time'],
  ])('says what %j is', (schema, words) => {
    expect(kindOf(schema)).toBe(words);
  });

  it('finds the builders of keys with their parameters and the sentence above each', () => {
    const source = `
      /** The cached forecast. */
      export const predictionKey = (studentId: string) => \`x:\${studentId}\`;
      const helper = (a: string) => a;
    `;
    expect(buildersIn(source)).toEqual([
      { name: 'predictionKey', parameters: ['studentId'], about: 'The cached forecast.' },
    ]);
  });
});
