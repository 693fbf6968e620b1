import { describe, expect, it } from '@jest/globals';
import { report } from './report.ts';
import { compare } from './rounds.ts';

const machine = { cpu: 'a CPU', cores: 2, node: '24', loadBefore: '0.1', loadAfter: '2.0' };

describe('the report', () => {
  it('says of every row what was measured, what was asked, and whether it is met', () => {
    const row = { scenario: 'query, L1', baseline: 'bare Express', unit: 'requests/s' } as const;
    const rows = [
      {
        ...row,
        measured: compare([{ ours: 700, baseline: 1_000 }]),
        target: { ratio: { atLeast: 0.6 } },
      },
      {
        ...row,
        scenario: 'batch',
        unit: 'ms' as const,
        measured: compare([{ ours: 90, baseline: 50 }]),
        target: { ratio: { below: 1.5 }, ours: { below: 500 } },
      },
    ];
    const floors = [{ what: 'query p95', unit: 'ms' as const, measured: 20.04, below: 100 }];
    const text = report(machine, { rows, floors });
    expect(text).toContain(
      '| query, L1, beside bare Express | 700 requests/s | 1000 requests/s | 0.70 (0.70 – 0.70) | ≥ 0.60 | yes |',
    );
    expect(text).toContain('| 1.80 (1.80 – 1.80) | < 1.50, < 500 ms | **no** |');
    expect(text).toContain('| query p95 | 20.0 ms | < 100 ms | yes |');
  });
});
