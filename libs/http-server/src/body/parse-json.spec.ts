import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from './parse-json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('JSON from a stranger', () => {
  it('is what JSON.parse makes of it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__') && !text.includes('\\u'));
        expect(parse(text)).toEqual({ kind: 'json', value: JSON.parse(text) as unknown });
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":1}', 'a'],
    ['[{"x":{}},{"b":{"c":[0,{"d":"}\\",","d":[]}]}}]', '[1].b.c[1].d'],
    ['{"a" : 1, "b":":", "a"\n: 3}', 'a'],
  ])('is refused with a key that is there twice: %s', (text, path) => {
    expect(parse(text)).toEqual({ kind: 'malformed', error: { path, message: 'is there twice' } });
  });

  it.each(['{"a":{"a":{"a":1}},"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":","b":"a\\\\"}'])(
    'may have the same key in several objects: %s',
    (text) => {
      expect(parse(text)).toMatchObject({ kind: 'json' });
    },
  );

  it.each([
    ['{"a":{"__proto__":{}}}', 'a.__proto__', 'is not allowed as a key'],
    ['{"\\u005f_proto__":1}', '__proto__', 'is not allowed as a key'],
    ['["a\\u0000b"]', '[0]', 'must not contain NUL'],
    ['{"a\\u0000":1}', 'a\0', 'must not contain NUL'],
    ['{"a":"\\ud800"}', 'a', 'must not contain half a surrogate pair'],
    ['{"\\udc00":1}', '\ufffd', 'must not contain half a surrogate pair'],
  ])('is refused: %s', (text, path, message) => {
    expect(parse(text)).toEqual({ kind: 'malformed', error: { path, message } });
  });

  it('may have whole surrogate pairs', () => {
    expect(parse('"\\ud83d\\ude00"')).toEqual({ kind: 'json', value: '😀' });
  });

  it('may be nested 32 levels deep and no deeper, however deep', () => {
    expect(parse(nested(32))).toMatchObject({ kind: 'json' });
    expect(parse(nested(33))).toMatchObject({ error: { message: 'must not be nested deeper' } });
    expect(parse(nested(30_000))).toMatchObject({ kind: 'malformed' });
  });

  it('must be UTF-8 and JSON', () => {
    expect(parseJson(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({
      error: { message: 'must be UTF-8' },
    });
    expect(parse('{')).toMatchObject({
      error: { message: expect.stringMatching(/^must be JSON/) },
    });
  });
});
