import { describe, expect, it } from '@jest/globals';
import { tellRegistered } from './tell-registered.ts';

describe('what is told of registered schemas', () => {
  it('is the fields to blame beside the words of the registry', () => {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const exit = tellRegistered(
      { say: write, complain: write },
      [
        { type: 'quiz.completed', version: 1, outcome: 'present' },
        {
          type: 'quiz.completed',
          version: 2,
          outcome: 'refused',
          reason: 'Incompatible artifact',
          fields: [{ path: 'data.topic', detail: 'was removed' }],
        },
      ],
      'registered',
    );
    expect(exit).toBe(1);
    expect(lines).toEqual([
      '0 registered, 1 there already',
      'quiz.completed v2 is refused',
      '  data.topic: was removed',
      '  the registry says: Incompatible artifact',
    ]);
  });
});
