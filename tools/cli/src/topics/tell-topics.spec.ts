import { describe, expect, it } from '@jest/globals';
import { tellApplied, tellShown } from './tell-topics.ts';

const listener = () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { lines, say, complain: say };
};

describe('what is told of topics', () => {
  it('is what was done to each', () => {
    const told = listener();
    const created = { name: 'mastery.dlq', outcome: 'created', partitions: 12 } as const;
    expect(tellApplied(told, [created], 12)).toBe(0);
    expect(told.lines).toEqual(['mastery.dlq: created, 12 partitions']);
  });

  it('is a refusal to change the partitions of one that is there', () => {
    const told = listener();
    const kept = { name: 'mastery.requests', outcome: 'configured', partitions: 12 } as const;
    expect(tellApplied(told, [kept], 24)).toBe(1);
    expect(told.lines[1]).toContain('mastery.requests keeps its partitions');
  });

  it('is which is missing and which setting is not the contract’s', () => {
    const told = listener();
    const exit = tellShown(told, [
      { name: 'mastery.audit', outcome: 'missing' },
      {
        name: 'mastery.dlq',
        outcome: 'present',
        partitions: 12,
        replicationFactor: 3,
        different: [{ setting: 'retention.ms', wanted: '2592000000', found: '5' }],
      },
    ]);
    expect(exit).toBe(1);
    expect(told.lines).toEqual([
      'mastery.audit: missing',
      'mastery.dlq: 12 partitions, 3 replicas',
      '  retention.ms is 5, should be 2592000000',
    ]);
  });
});
