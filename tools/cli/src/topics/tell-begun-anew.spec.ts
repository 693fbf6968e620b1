import { expect, it } from '@jest/globals';
import { tellBegunAnew } from './tell-begun-anew.ts';

it('says what became of the partitions that did not belong to their log, and counts the others', () => {
  const lines: string[] = [];
  tellBegunAnew(
    { say: (line) => void lines.push(line) },
    {
      partitions: [
        { partition: 0, outcome: 'untouched' },
        { partition: 1, outcome: 'new-epoch' },
        { partition: 2, outcome: 'gap-accepted' },
      ],
    },
  );
  expect(lines).toEqual([
    'partition 1: another log: it begins at its start',
    'partition 2: goes on behind what retention took',
    '1 of 3 partitions needed nothing',
  ]);
});
