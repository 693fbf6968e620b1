import { describe, expect, it } from '@jest/globals';
import { unknownNames } from './unknown-names.ts';

const KNOWN = new Map([
  ['lag', ['topic', 'partition']],
  ['seconds_bucket', ['le', 'route']],
]);

describe('names in a query', () => {
  it.each([
    'sum by (job, topic) (lag{partition="3"}) > 0',
    'histogram_quantile(0.9, sum by (le) (rate(seconds_bucket{route!~"/livez|/readyz"}[5m])))',
    'lag unless on (topic) time() - max by (topic) (lag offset 1d) < 120',
  ])('are all known: %s', (query) => {
    expect(unknownNames(query, KNOWN)).toEqual([]);
  });

  it.each([
    ['sum(lags)', 'no series lags'],
    ['lag{tpic="x"}', 'no label tpic of lag'],
    ['sum by (route) (lag)', 'no label route in sum by (route) (lag)'],
    ['lag * on (rout) seconds_bucket', 'no label rout in lag * on (rout) seconds_bucket'],
  ])('that do not exist are told: %s', (query, told) => {
    expect(unknownNames(query, KNOWN)).toEqual([told]);
  });

  it('are not looked for in what is no PromQL', () => {
    expect(() => unknownNames('sum(lag', KNOWN)).toThrow('No PromQL');
  });
});
