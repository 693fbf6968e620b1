import { describe, expect, it } from '@jest/globals';
import { expectedStudents } from './expected.ts';
import { judgeResults } from './judge-results.ts';
import { createProblems } from './problems.ts';
import type { Stored } from './read-topic.ts';
import { ruleOn } from './ruling.ts';

const NOW = Date.parse('2026-03-10T10:00:00Z');
const ID = '7d9f5c1e-58a4-4a55-9c9f-3a8d1a5f0001';

const record = (value: object, offset: number): Stored => ({
  partition: 0,
  offset,
  timestamp: NOW,
  key: Buffer.from('ada'),
  value: Buffer.from(JSON.stringify(value)),
  headers: {},
});

const assessed = {
  specversion: '1.0',
  id: ID,
  source: 'urn:test',
  type: 'quality.assessed',
  subject: 'ada',
  time: '2026-03-10T00:00:00Z',
  data: { topic: 't', submission_id: 's', correctness: 0.5 },
};

const updated = (more: object = {}) => ({
  id: 'r1',
  type: 'mastery.updated',
  subject: 'ada',
  data: {
    student_id: 'ada',
    mastery_score: 0.5,
    level: null,
    components: { quality: 0.5 },
    breakdown: [{ component: 'quality', origin: 'derived' }],
    topics: {
      t: { score: 0.5, level: null, evidence_count: 1, last_seen: '2026-03-10T00:00:00.000Z' },
    },
    confidence: 0.0931,
    evidence_count: 1,
    calculated_at: '2026-03-10T10:00:00.000Z',
    previous_score: null,
    caused_by: ID,
    ...more,
  },
});

const problemsOf = (...results: readonly object[]) => {
  const problems = createProblems();
  const students = expectedStudents(ruleOn([record(assessed, 0)], 1));
  judgeResults(results.map(record), students, problems);
  return [...problems.counts().keys()];
};

describe('the oracle’s judgement of results', () => {
  it('finds nothing wrong with what must be there, once or repeated', () => {
    expect(problemsOf(updated())).toEqual([]);
    expect(problemsOf(updated(), updated())).toEqual([]);
  });

  it('notices one that is lost, and one too many', () => {
    expect(problemsOf()).toEqual(['result lost']);
    expect(problemsOf(updated(), { ...updated(), id: 'r2' })).toEqual(['results too many']);
  });

  it('notices a repeat with other bytes', () => {
    const again = updated({ calculated_at: '2026-03-10T10:00:00.001Z' });
    expect(problemsOf(updated(), again)).toEqual(['result repeated with other bytes']);
  });

  it('notices a score that is off by one in the fourth decimal', () => {
    expect(problemsOf(updated({ mastery_score: 0.5001 }))).toEqual(['result is not the fold']);
  });

  it('notices a result that nothing caused', () => {
    const other = { ...updated({ caused_by: 'somebody' }), id: 'r2' };
    expect(problemsOf(updated(), other)).toEqual(['result of nothing that was applied']);
  });
});
