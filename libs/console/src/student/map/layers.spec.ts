import { describe, expect, it } from '@jest/globals';
import { layersOf } from './layers.ts';

const topic = (id: string, ...prerequisites: string[]) => ({ id, prerequisites });
const idsOf = (...topics: ReturnType<typeof topic>[]) =>
  layersOf(topics).map((row) => row.map(({ id }) => id));

describe('the rows of a map', () => {
  it('begin with what needs nothing, and go on one below the lowest prerequisite', () => {
    expect(
      idsOf(topic('d', 'a', 'c'), topic('c', 'b'), topic('b', 'a'), topic('a'), topic('e', 'a')),
    ).toEqual([['a'], ['b', 'e'], ['c'], ['d']]);
  });

  it('put topics near what they need, so that lines do not cross', () => {
    expect(
      idsOf(topic('left'), topic('right'), topic('of-right', 'right'), topic('of-left', 'left')),
    ).toEqual([
      ['left', 'right'],
      ['of-left', 'of-right'],
    ]);
  });

  it('take no notice of a prerequisite that is not there', () => {
    expect(idsOf(topic('a', 'elsewhere'))).toEqual([['a']]);
  });

  it('have every topic once, even where topics wait for each other', () => {
    const rows = idsOf(topic('a', 'b'), topic('b', 'a'), topic('c', 'c'));
    expect(rows.flat().toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('are none of no topics', () => {
    expect(layersOf([])).toEqual([]);
  });
});
