import { describe, expect, it } from '@jest/globals';
import { positionsOf } from './positions.ts';

describe('positions', () => {
  it("follow each partition's first offset, beyond what a number holds", () => {
    const sent = [1, 0, 1, 1].map((partition) => ({ topic: 't', partition }));
    const appended = [
      { topicName: 't', partition: 0, baseOffset: '5' },
      { topicName: 't', partition: 1, baseOffset: '9007199254740993' },
    ];
    expect(positionsOf(sent, appended)).toEqual([
      { partition: 1, offset: '9007199254740993' },
      { partition: 0, offset: '5' },
      { partition: 1, offset: '9007199254740994' },
      { partition: 1, offset: '9007199254740995' },
    ]);
  });

  it('are not made up when the broker leaves out a partition', () => {
    expect(() => positionsOf([{ topic: 't', partition: 2 }], [])).toThrow('t/2');
  });
});
