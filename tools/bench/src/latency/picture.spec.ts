import { describe, expect, it } from '@jest/globals';
import { distributionOf } from './distribution.ts';
import { latencyPicture } from './picture.ts';

const curve = (name: string, times: number[]) => ({
  name,
  colour: '#0a7',
  times: distributionOf(times),
});
const pointsOf = (picture: string) =>
  [...picture.matchAll(/points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );

describe('a picture of latencies', () => {
  const picture = latencyPicture('Latency', [
    curve(
      'ours',
      Array.from({ length: 1_000 }, (_, n) => n / 10),
    ),
    curve('bare', Array(100).fill(10) as number[]),
  ]);

  it('names its curves', () => {
    expect(picture).toContain('>ours<');
    expect(picture).toContain('>bare<');
  });

  it('rises with the share that took no longer, and stays flat where all took as long', () => {
    const [ours, bare] = pointsOf(picture);
    const heights = ours!.map(([, y]) => y!);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(heights[0]).toBeGreaterThan(heights.at(-1)!);
    expect(new Set(bare!.map(([, y]) => y)).size).toBe(1);
  });

  it('ends where nothing was seen: a hundred events tell of two nines, a thousand of three', () => {
    const [ours, bare] = pointsOf(picture);
    const right = (points: number[][] | undefined) => points!.at(-1)![0]!;
    expect((right(ours) - 56) / (right(bare) - 56)).toBeCloseTo(3 / 2, 1);
  });
});
