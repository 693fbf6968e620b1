import { describe, expect, it } from '@jest/globals';
import { gainOf, withWish } from './what-if.ts';

const NOW = { score: 0.5, level: null };
const THEN = { score: 0.75, level: 'competent' } as const;
const ANSWER = {
  student_id: 's-1',
  ...{ overall: { before: NOW, after: THEN }, topic: { before: NOW, after: THEN } },
  exercises: ['e-1'],
};

describe('a what-if', () => {
  it('keeps with its answer what was asked, wherever the slider stands meanwhile', () => {
    const wish = { topic: 'loops', correct: 1 };
    const response = new Response(null, { status: 200 });
    expect(withWish({ data: ANSWER, response }, wish).data).toEqual({ ...ANSWER, wish });
  });

  it('stays a refusal where it was refused', () => {
    const refused = { error: { status: 503 }, response: new Response(null, { status: 503 }) };
    expect(withWish(refused, { topic: 'loops', correct: 1 })).toEqual(refused);
  });

  it('tells the gain, and none where there was no score before', () => {
    expect(gainOf({ before: NOW, after: THEN })).toBe(0.25);
    expect(gainOf({ before: { score: null, level: null }, after: THEN })).toBeNull();
  });
});
