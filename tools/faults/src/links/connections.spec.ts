import { describe, expect, it } from '@jest/globals';
import { countConnections } from './connections.ts';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:61A8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1
   1: 0100007F:61A8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 2
   2: 0200007F:61A8 0100007F:C351 01 00000000:00000000 00:00000000 00000000     0        0 3
   3: 0100007F:C350 0100007F:61A8 01 00000000:00000000 00:00000000 00000000     0        0 4
`;

describe('the connections to an address', () => {
  it('are those that are open there, and neither who listens nor the other end', () => {
    expect(countConnections(TABLE, '127.0.0.1:25000')).toBe(1);
    expect(countConnections(TABLE, '127.0.0.2:25000')).toBe(1);
    expect(countConnections(TABLE, '127.0.0.1:25001')).toBe(0);
  });
});
