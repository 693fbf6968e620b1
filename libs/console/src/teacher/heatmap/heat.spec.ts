import { expect, it } from '@jest/globals';
import { heatOf } from './heat.ts';

it.each([
  [0, 0],
  [0.099, 0],
  [0.5, 5],
  [0.95, 9],
  [1, 9],
  [null, null],
])('a score of %s has colour %s', (score, heat) => {
  expect(heatOf(score)).toBe(heat);
});
