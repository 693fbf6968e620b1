import { describe, expect, it } from '@jest/globals';
import { type StateStore, StateStoreUnavailable } from '@mastery/ports';
import { measuredStore } from './measured-store.ts';
import { createMetrics } from './metrics.ts';

const store: StateStore = {
  getMany: () => Promise.reject(new StateStoreUnavailable('away')),
  transact: () => Promise.resolve(),
  probe: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

describe('a measured state store', () => {
  it('counts each call by what became of it, and passes failures on', async () => {
    const metrics = createMetrics();
    const measured = measuredStore(store, metrics);
    await measured.transact([]);
    await expect(measured.getMany(['a'])).rejects.toThrow(StateStoreUnavailable);
    const text = await metrics.text();
    expect(text).toContain('state_operations_total{operation="transaction",outcome="ok"} 1');
    expect(text).toContain('state_operations_total{operation="read",outcome="failed"} 1');
    expect(text).toContain('state_operation_duration_seconds_count{operation="read"} 1');
  });
});
