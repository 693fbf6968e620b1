import { describe, expect, it } from '@jest/globals';
import { storedResult } from '../testing/stored-result.ts';
import { resultIn } from './result-in.ts';

const { evidence, revision, ...result } = JSON.parse(storedResult('s-1')) as Record<string, object>;
const topic = { score: 0.5, level: null, evidence_count: 1, last_seen: '2026-01-14T12:00:00Z' };

describe('the result in a stored document', () => {
  it.each([
    ['what readers want first', { ...result, revision, evidence, outbox: [] }],
    ['the revision last', { ...result, evidence, outbox: [], revision }],
    ['the evidence first', { evidence, revision, ...result }],
    ['the result in two parts', { student_id: 's-1', revision, evidence, ...result }],
    ['no evidence', { ...result, revision }],
  ])('is found with %s', (_order, document) => {
    expect(resultIn(JSON.stringify(document))).toEqual({ result, revision: 5 });
  });

  it('is found whatever topics are called and recommendations say', () => {
    const tricky = {
      ...result,
      topics: { loops: topic, evidence: topic },
      recommendations: [
        {
          action: 'practice',
          area: 'evidence',
          priority: 'high',
          estimated_minutes: 5,
          reason: 'x","evidence":{',
        },
      ],
    };
    const text = JSON.stringify({ ...tricky, revision, evidence });
    expect(resultIn(text)).toEqual({ result: tricky, revision: 5 });
  });

  it('is found without a look at what the worker keeps behind it', () => {
    const text = JSON.stringify({ ...result, revision, evidence });
    expect(resultIn(`${text.slice(0, text.indexOf('"evidence":'))}"evidence":…`)).toEqual({
      result,
      revision: 5,
    });
  });

  it('is none after an erasure', () => {
    expect(resultIn('{"revision":7,"positions":{}}')).toBeUndefined();
  });

  it('of a snapshot has no revision of its own', () => {
    expect(resultIn(JSON.stringify(result))).toEqual({ result, revision: 0 });
  });

  it('is never made up from half a document', () => {
    expect(() => resultIn('{"student_id":"s-1","evidence":{')).toThrow();
  });
});
