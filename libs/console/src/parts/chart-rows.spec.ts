import { describe, expect, it } from '@jest/globals';
import { percent } from '../format.ts';
import { chartRows } from './chart-rows.ts';

describe('a chart as a table', () => {
  it('has what the drawing has: values, bands and marks, from left to right', () => {
    const series = [
      {
        label: 'Score',
        points: [
          { x: 1, y: 0.4 },
          { x: 2, y: 0.5 },
        ],
      },
      { label: 'Forecast', points: [{ x: 3, y: 0.6, low: 0.5, high: 0.7 }] },
    ];
    const markers = [{ x: 2, label: 'Competent reached' }];
    expect(chartRows({ series, markers, writeY: percent })).toEqual([
      { x: 1, cells: ['40%', null], marks: [] },
      { x: 2, cells: ['50%', null], marks: ['Competent reached'] },
      { x: 3, cells: [null, '60% (50%–70%)'], marks: [] },
    ]);
  });
});
