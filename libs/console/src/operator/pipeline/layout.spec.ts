import { describe, expect, it } from '@jest/globals';
import { ARROWS } from './arrows.ts';
import { BOX, BOXES, LINES, SIZE, cornerOf, drawnLine } from './layout.ts';

describe('the drawing of the pipeline', () => {
  it('has a line for every arrow, each once', () => {
    expect(LINES.flatMap(({ arrows }) => arrows).toSorted()).toEqual([...ARROWS].toSorted());
  });

  it('has each box within it, in a place of its own', () => {
    const places = BOXES.map(cornerOf);
    for (const { x, y } of places) {
      expect(x + BOX.width).toBeLessThanOrEqual(SIZE.width);
      expect(y + BOX.height).toBeLessThanOrEqual(SIZE.height);
    }
    expect(new Set(places.map(({ x, y }) => `${x}/${y}`)).size).toBe(BOXES.length);
  });

  it('runs straight to a neighbour, in either direction', () => {
    expect(drawnLine({ from: 'agent', to: 'requests' }).path).toBe('M 176 172 H 268');
    expect(drawnLine({ from: 'core', to: 'store' }).path).toBe('M 618 140 V 68');
  });

  it('goes around a corner where the two stand askew', () => {
    expect(drawnLine({ from: 'results', to: 'audit' }).path).toMatch(/^M .* H .* V .* H /);
  });
});
