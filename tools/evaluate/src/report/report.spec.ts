import { describe, expect, it } from '@jest/globals';
import type { Measured } from '../measure/measured.ts';
import { merged, missedTargets, worseThan } from './compare.ts';
import { reliabilityDiagram } from './svg.ts';
import { tableOf } from './table.ts';

const figure = (name: string, value: number, more: Partial<Measured> = {}): Measured => ({
  name,
  value,
  low: value - 0.01,
  high: value + 0.01,
  n: 100,
  better: 'higher',
  ...more,
});

describe('the comparison with the committed figures', () => {
  it('names what got worse beyond its noise, in the figure’s own direction', () => {
    const committed = [figure('auc', 0.8), figure('rmse', 0.13, { better: 'lower' })];
    const now = (auc: number, rmse: number) =>
      worseThan(committed, [figure('auc', auc), figure('rmse', rmse, { better: 'lower' })]);
    expect(now(0.795, 0.135)).toEqual([]);
    expect(now(0.9, 0.01)).toEqual([]);
    expect(now(0.78, 0.15)).toEqual([
      { name: 'auc', committed: 0.8, now: 0.78 },
      { name: 'rmse', committed: 0.13, now: 0.15 },
    ]);
  });

  it('judges no figure that was not measured, and none that is new', () => {
    expect(worseThan([figure('gone', 0.8)], [figure('new', 0.1)])).toEqual([]);
  });

  it('keeps the committed figures of parts that were not measured', () => {
    const committed = [figure('one', 0.1), figure('two', 0.2)];
    const all = merged(committed, [figure('two', 0.3), figure('three', 0.4)]);
    expect(all.map(({ name, value }) => [name, value])).toEqual([
      ['one', 0.1],
      ['two', 0.3],
      ['three', 0.4],
    ]);
  });

  it('names a missed target', () => {
    const figures = [figure('met', 0.9, { target: 0.8 }), figure('missed', 0.7, { target: 0.8 })];
    expect(missedTargets(figures).map(({ name }) => name)).toEqual(['missed']);
  });
});

describe('what is written', () => {
  it('shows value, interval and target of a figure', () => {
    expect(tableOf([figure('auc', 0.8, { target: 0.75 })])).toContain(
      '| auc | 0.8000 | 0.7900 – 0.8100 | ≥ 0.75 | 100 |',
    );
  });

  it('draws a dot for each bin', () => {
    const bins = [
      { forecast: 0.2, truth: 0.3, n: 10 },
      { forecast: 0.8, truth: 0.7, n: 40 },
    ];
    const svg = reliabilityDiagram('T', [{ name: 'head', colour: '#123456', bins }]);
    expect(svg.match(/fill-opacity/g)).toHaveLength(2);
    expect(svg).toContain('>head</text>');
  });
});
