import { describe, expect, it } from '@jest/globals';
import { judgeVisits, lastRefusal, servedShare } from './judge-visits.ts';
import type { Visit } from './visitors.ts';

const visit = (at: number, status: number): Visit => ({ kind: 'query', at, until: at + 5, status });

describe('what visitors were answered', () => {
  it('is wrong when it is no answer, or none that the contract knows', () => {
    const visits = [200, 404, 503, 0, 500, 500].map((status, at) => visit(at, status));
    expect(judgeVisits(visits)).toEqual(['query without an answer × 1', 'query answered 500 × 2']);
  });

  it('says since when everything is served again', () => {
    const visits = [visit(10, 503), visit(30, 503), visit(40, 200)];
    expect(lastRefusal(visits, 20)).toBe(35);
    expect(lastRefusal(visits, 36)).toBe(36);
  });

  it('says how many were served in the meantime', () => {
    const visits = [visit(1, 503), visit(12, 503), visit(13, 200), visit(30, 503)];
    expect(servedShare(visits, [[10, 20]])).toBe(0.5);
    expect(servedShare(visits, [])).toBeNull();
  });
});
