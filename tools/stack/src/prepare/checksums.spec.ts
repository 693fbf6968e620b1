import { describe, expect, it } from '@jest/globals';
import { compareChecksums, parseChecksums } from './checksums.ts';

describe('checksums', () => {
  const expected = parseChecksums('aa  one.jar\nbb *two.jar\n');

  it('are read in the format of sha256sum', () => {
    expect([...expected]).toEqual([
      ['one.jar', 'aa'],
      ['two.jar', 'bb'],
    ]);
  });

  it('accept exactly the files expected', () => {
    expect(compareChecksums(expected, expected)).toEqual([]);
  });

  it('name every file that is missing, unexpected or different', () => {
    const actual = new Map([
      ['two.jar', 'xx'],
      ['three.jar', 'cc'],
    ]);
    expect(compareChecksums(expected, actual)).toEqual([
      'one.jar is missing',
      'three.jar is not expected',
      'two.jar differs',
    ]);
  });
});
