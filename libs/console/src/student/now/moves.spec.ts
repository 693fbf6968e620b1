import { describe, expect, it } from '@jest/globals';
import { movesOf } from './moves.ts';

const move = (event_id: string, time: string, change: number) => ({
  ...{ event_id, time, change, type: 'quiz.completed', topic: 'loops' },
  ...{ before: 0.5, after: 0.5 + change },
});

describe('what moved the score', () => {
  it('is told over all components, the latest first', () => {
    const moves = movesOf({
      quiz: [move('e-1', '2026-11-20T09:00:00Z', 0.3), move('e-3', '2026-11-22T09:00:00Z', -0.1)],
      consistency: [move('e-2', '2026-11-21T09:00:00Z', 0.05)],
    });
    expect(moves.map(({ eventId }) => eventId)).toEqual(['e-3', 'e-2', 'e-1']);
  });

  it('names the largest move of an event first, down as well as up', () => {
    const time = '2026-11-20T09:00:00Z';
    const moves = movesOf({
      completion: [move('e-1', time, 0.1)],
      quality: [move('e-1', time, -0.2)],
    });
    expect(moves.map(({ component }) => component)).toEqual(['quality', 'completion']);
  });

  it('is nothing where nothing moved', () => {
    expect(movesOf({})).toEqual([]);
  });
});
