import { describe, expect, it } from '@jest/globals';
import { appliedIn, tellResults } from './results.ts';

const updated = (id: string, version: string, cause: string) =>
  JSON.stringify({
    id,
    type: 'mastery.updated',
    dataschema: `urn:mastery-engine:schema:mastery.updated:${version}`,
    data: { caused_by: cause },
  });

describe('what is told of the results', () => {
  it('counts types and versions, and a repeated event once', () => {
    const values = [updated('1', '1', 'a'), updated('2', '2', 'b'), updated('2', '2', 'b')];
    expect(tellResults(values).split('\n')).toEqual([
      '     1  mastery.updated of schema version 1',
      '     1  mastery.updated of schema version 2',
      '2 events moved a score, each once: yes',
    ]);
  });

  it('says when two different events tell of one cause', () => {
    expect(tellResults([updated('1', '2', 'a'), updated('2', '2', 'a')])).toContain(': NO');
  });

  it('sums what a worker applied, of every type', () => {
    const metrics = [
      'events_processed_total{type="quiz.completed",outcome="applied"} 3',
      'events_processed_total{type="quiz.completed",outcome="duplicate"} 9',
      'events_processed_total{type="exercise.completed",outcome="applied"} 4',
    ].join('\n');
    expect(appliedIn(metrics)).toBe(7);
  });
});
