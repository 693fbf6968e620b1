import { describe, expect, it } from '@jest/globals';
import type { Operation } from '@mastery/api-schemas';
import { tellRebuild } from './tell-rebuild.ts';

const RUNNING: Operation = {
  operation_id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11',
  kind: 'rebuild',
  status: 'running',
  scope: 'all',
  started_at: '2026-03-10T12:00:00.000Z',
  updated_at: '2026-03-10T12:00:00.000Z',
  compared: 5,
  unchanged: 3,
  swapped: 2,
  from_checkpoint: 1,
  beyond_log: 4,
  problems: [],
};
const tell = (more: Partial<Operation>) => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  return { exit: tellRebuild({ say: write, complain: write }, { ...RUNNING, ...more }), lines };
};

describe('what is told of a rebuild', () => {
  it('is nothing while it runs', () => {
    expect(tell({})).toEqual({ exit: null, lines: [] });
  });

  it('is what it came to, and whom it had to leave alone', () => {
    expect(tell({ status: 'done' })).toEqual({
      exit: 0,
      lines: [
        '5 students compared: 3 as the log says, 2 replaced',
        '1 of them from a monthly checkpoint on',
        '4 left alone: the log no longer has their beginning',
      ],
    });
  });

  it('is each problem, with exit status 1', () => {
    const { exit, lines } = tell({ status: 'failed', problems: ['begin again'] });
    expect(exit).toBe(1);
    expect(lines.at(-1)).toBe('begin again');
  });
});
