import { describe, expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { toRecord } from './record.ts';

const withHeaders = (headers: object) =>
  toRecord('t', 0, {
    key: null,
    value: null,
    timestamp: '1',
    attributes: 0,
    offset: '7',
    headers,
  } as KafkaMessage).headers;

describe('the headers of a record', () => {
  it('may have no value, as a Java client can send them: the record must not stop the consumer', () => {
    expect(withHeaders({ empty: null })).toEqual({ empty: Buffer.alloc(0) });
  });

  it('count as the last one where a name stands several times', () => {
    const several = [Buffer.from('a'), Buffer.from([0, 255])];
    expect(withHeaders({ several })).toEqual({ several: Buffer.from([0, 255]) });
  });
});
