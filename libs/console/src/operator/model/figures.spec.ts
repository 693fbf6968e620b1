import { describe, expect, it } from '@jest/globals';
import { isOfCalibration, reachesTarget } from './figures.ts';

const figure = { name: 'next score · forecast · RMSE', value: 0.13, low: 0.12, high: 0.14, n: 9 };

describe('a measured figure', () => {
  it('reaches its target on the side that is better', () => {
    expect(reachesTarget({ ...figure, better: 'lower', target: 0.13 })).toBe(true);
    expect(reachesTarget({ ...figure, better: 'lower', target: 0.12 })).toBe(false);
    expect(reachesTarget({ ...figure, better: 'higher', target: 0.12 })).toBe(true);
    expect(reachesTarget({ ...figure, better: 'lower' })).toBeNull();
  });

  it('is of calibration where it says how far chances or intervals can be believed', () => {
    const named = (name: string) => isOfCalibration({ ...figure, better: 'lower', name });
    expect(named('EdNet · head as shipped · calibration error')).toBe(true);
    expect(named('next score · interval coverage')).toBe(true);
    expect(named('next score · forecast · RMSE')).toBe(false);
  });
});
