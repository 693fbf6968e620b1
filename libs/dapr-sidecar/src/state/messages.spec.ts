import { describe, expect, it } from '@jest/globals';
import { StateStoreUnavailable } from '@mastery/ports';
import { storedValues, toOperation } from './messages.ts';

const item = (key: string, more: object = {}) => ({
  key,
  data: Buffer.from('1'),
  etag: '7',
  error: '',
  ...more,
});

describe('the answer to a bulk read', () => {
  it('has an entry for what is there and none for what is absent', () => {
    const values = storedValues([item('a'), item('b', { data: Buffer.alloc(0), etag: '' })]);
    expect([...values]).toEqual([['a', { value: '1', etag: '7' }]]);
  });

  it('is of no use when one key could not be read', () => {
    const items = [item('a'), item('b', { etag: '', error: 'connection refused' })];
    expect(() => storedValues(items)).toThrow(StateStoreUnavailable);
  });
});

describe('an operation', () => {
  it('carries its own ETag and time to live', () => {
    const operation = { kind: 'upsert', key: 'a', value: '1', etag: '7', ttlSeconds: 60 } as const;
    expect(toOperation(operation)).toEqual({
      operationType: 'upsert',
      request: {
        key: 'a',
        value: Buffer.from('1'),
        etag: { value: '7' },
        metadata: { ttlInSeconds: '60' },
      },
    });
  });
});
