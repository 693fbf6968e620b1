import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { readHeadersOnce } from './linear-headers.ts';

const require = createRequire(import.meta.url);
const Decoder = require('kafkajs/src/protocol/decoder') as new (bytes: Buffer) => {
  readVarInt(): number;
};
const readRecord = require('kafkajs/src/protocol/recordBatch/record/v0/decoder') as (
  decoder: object,
  batch: object,
) => { readonly headers: object; readonly value: Buffer };
const writeRecord = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => {
  readonly buffer: Buffer;
};

readHeadersOnce();
const written = (headers: object) =>
  writeRecord({ offsetDelta: 0, timestampDelta: 0, key: 'k', value: 'v', headers }).buffer;
const read = (bytes: Buffer) => {
  const decoder = new Decoder(bytes);
  // How long the record is.
  decoder.readVarInt();
  return readRecord(decoder, { firstOffset: '0', firstTimestamp: '0', magicByte: 2 });
};

describe('the headers of a record', () => {
  it('are read as kafkajs reads them, several of one name as a list', () => {
    const bytes = written({ a: '1', b: ['2', '3'], __proto__x: '4' });
    expect(read(bytes).headers).toEqual({
      a: Buffer.from('1'),
      b: [Buffer.from('2'), Buffer.from('3')],
      __proto__x: Buffer.from('4'),
    });
    expect(String(read(bytes).value)).toBe('v');
  });

  it('are none where there are none', () => {
    expect(read(written({})).headers).toEqual({});
  });

  it.each([
    [
      'with as many names',
      Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`h${n}`, ''])),
    ],
    ['all of one name', { h: Array.from({ length: 20_000 }, () => '') }],
  ])('may be 20,000, %s: reading them holds up nobody', (_how, headers) => {
    const bytes = written(headers);
    const since = performance.now();
    read(bytes);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});
