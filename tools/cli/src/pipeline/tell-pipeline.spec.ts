import { describe, expect, it } from '@jest/globals';
import { tellPipeline } from './tell-pipeline.ts';

const tell = (lag: number) => {
  const lines: string[] = [];
  tellPipeline(
    { say: (line) => void lines.push(line) },
    {
      checked_at: '2026-03-10T12:00:00.000Z',
      topic: 'mastery.requests',
      lag,
      partitions: [
        {
          partition: 3,
          start: 0,
          end: 120,
          applied: 119 - lag,
          lag,
          epoch: 1,
          closed_through: null,
        },
      ],
    },
  );
  return lines;
};

describe('what is told of the pipeline', () => {
  it('is a line for each partition, and that nothing waits', () => {
    expect(tell(0)).toEqual([
      'partition  start  end  applied  lag  epoch  closed through',
      '        3      0  120      119    0      1               -',
      'Nothing of mastery.requests waits.',
    ]);
  });

  it('is how much waits', () => {
    expect(tell(7).at(-1)).toBe('7 records of mastery.requests wait.');
  });
});
