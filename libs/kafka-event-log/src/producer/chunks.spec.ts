import { describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, CHUNK_RECORDS, chunksOf } from './chunks.ts';

const outgoing = (bytes: number) => ({
  topic: 't',
  record: { key: 'k', value: 'x'.repeat(bytes), headers: {} },
});

describe('cutting records into requests', () => {
  it('keeps the order and every request within the limits', () => {
    const all = Array.from({ length: 100 }, (_, n) => outgoing(n * 1_000));
    const chunks = chunksOf(all);
    expect(chunks.flat()).toEqual(all);
    for (const chunk of chunks) {
      expect(chunk.reduce((sum, { record }) => sum + (record.value?.length ?? 0), 0)).toBeLessThan(
        CHUNK_BYTES,
      );
    }
  });

  it('never takes more records than kafkajs can sort quickly', () => {
    const chunks = chunksOf(Array.from({ length: CHUNK_RECORDS + 1 }, () => outgoing(1)));
    expect(chunks.map(({ length }) => length)).toEqual([CHUNK_RECORDS, 1]);
  });

  it('sends what is too large alone, so that it fails alone', () => {
    const sizes = [10, CHUNK_BYTES * 2, 10];
    expect(chunksOf(sizes.map(outgoing)).map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});
