import { describe, expect, it } from '@jest/globals';
import { failureOf, kindOf } from './failure.ts';

const PROBLEM = {
  type: 'urn:mastery-engine:problem:unavailable',
  title: 'Something that is needed is away; try again',
  status: 503,
  trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
};

describe('a refusal of the gateway', () => {
  it('ends the session where the token no longer counts', () => {
    expect(failureOf(401, undefined)).toEqual({ kind: 'signed-out' });
  });

  it('is told apart where it is about who may see what', () => {
    expect(failureOf(403, PROBLEM)).toEqual({ kind: 'not-allowed' });
  });

  it('keeps its problem document, whose kind is the end of its type', () => {
    expect(failureOf(503, PROBLEM)).toEqual({ kind: 'problem', problem: PROBLEM });
    expect(kindOf(PROBLEM)).toBe('unavailable');
  });

  it('is a problem, too, where a proxy answered without a document', () => {
    expect(failureOf(502, undefined)).toMatchObject({
      problem: { title: 'HTTP 502', status: 502 },
    });
  });
});
