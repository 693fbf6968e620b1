import { describe, expect, it } from '@jest/globals';
import { metricsIn } from './declared-metrics.ts';
import { seriesOf } from './metric.ts';

describe('metrics in a source', () => {
  it('are read with their labels, wherever they are declared', () => {
    const text = `export const f = (metrics) => ({
      a: metrics.counter({ name: 'a_total', help: 'A', labels: ['kind', 'how'] }),
      b: () => deps.metrics.histogram({ name: 'b', help: 'B', labels: [], buckets: BUCKETS }),
    });`;
    expect(metricsIn('f.ts', text)).toEqual([
      { name: 'a_total', type: 'counter', help: 'A', labels: ['kind', 'how'] },
      { name: 'b', type: 'histogram', help: 'B', labels: [] },
    ]);
  });

  it('must be written out', () => {
    const text = `metrics.gauge({ name: NAME, help: 'A', labels: [] });`;
    expect(() => metricsIn('f.ts', text)).toThrow('f.ts: NAME is no literal');
  });
});

describe('series of a metric', () => {
  it('are three for a histogram', () => {
    const series = seriesOf({ name: 'b', type: 'histogram', help: 'B', labels: ['x'] });
    expect([...series]).toEqual([
      ['b_bucket', ['x', 'le']],
      ['b_sum', ['x']],
      ['b_count', ['x']],
    ]);
  });
});
