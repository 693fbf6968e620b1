import { describe, expect, it } from '@jest/globals';
import { metricIn } from './samples.ts';
import { coursesOf } from './verdict.ts';

const course = (name: string, values: readonly number[]) => {
  const samples = values.map((value, n) => ({ at: n * 5, figures: { [name]: value } }));
  return coursesOf(samples, 100)[0];
};
const from = (value: number, step: number) =>
  Array.from({ length: 101 }, (_, n) => value + n * step);

describe('the verdict of a soak', () => {
  it('lets a process grow by a tenth, or by 16 MB, and no more', () => {
    expect(course('RSS MB api-gateway', from(100, 0.2))).toMatchObject({ bound: 16, isFlat: true });
    expect(course('RSS MB api-gateway', from(100, 0.3))?.isFlat).toBe(false);
    expect(course('RSS MB kafka', from(600, 0.6))?.isFlat).toBe(true);
  });

  it('does not look at how it warmed up', () => {
    const values = [...from(0, 4).slice(0, 25), ...from(100, 0).slice(0, 76)];
    expect(course('RSS MB api-gateway', values)?.isFlat).toBe(true);
  });

  it('lets two seconds of traffic wait more in the end', () => {
    expect(course('lag mastery-worker', from(0, 2))).toMatchObject({ bound: 200, isFlat: true });
    expect(course('lag mastery-worker', from(0, 3))?.isFlat).toBe(false);
  });

  it('expects Redis to grow with what it keeps', () => {
    expect(course('RSS MB redis', from(10, 5))).toMatchObject({ bound: null, isFlat: true });
  });
});

describe('a figure of an app', () => {
  it('is found by its name, with labels and without', () => {
    const text = '# TYPE heap gauge\nheap_total 5\nheap 1.5e6\nlag{app="x"} 0.25\n';
    expect([metricIn(text, 'heap'), metricIn(text, 'lag')]).toEqual([1.5e6, 0.25]);
    expect(metricIn(text, 'none')).toBeNull();
  });
});
