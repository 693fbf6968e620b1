import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MIN_COMPARED } from '@mastery/api-schemas';
import { calculate } from '@mastery/domain-scoring';
import { COMPONENTS, type ComponentScores, LEVELS } from '@mastery/event-schemas';
import { repositoryRoot } from '@mastery/stack';

const page = readFileSync(join(repositoryRoot, 'docs/concepts.md'), 'utf8');
/** The second cell of the row of a table that begins with this word. */
const cell = (row: string): string => {
  const found = new RegExp(`^\\| ${row} +\\| +([^|]+?) +\\|`, 'm').exec(page);
  if (found?.[1] === undefined) throw new Error(`the page has no row ${row}`);
  return found[1];
};

const all = (score: number): ComponentScores =>
  Object.fromEntries(COMPONENTS.map((component) => [component, score]));

describe('what the page says the number means', () => {
  it.each(COMPONENTS)('has the weight of %s', (component) => {
    const { breakdown } = calculate({ components: all(1) });
    const weight = breakdown.find((part) => part.component === component)?.weight;
    expect(cell(component)).toBe(`${100 * (weight ?? 0)} %`);
  });

  it.each(LEVELS)('has where %s begins', (level) => {
    const from = Number(cell(level));
    expect(calculate({ components: all(from) }).level).toBe(level);
    if (from > 0) expect(calculate({ components: all(from - 0.0001) }).level).not.toBe(level);
  });

  it('has examples that come out so', () => {
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    expect(calculate({ components }).mastery_score).toBe(0.862);
    expect(page).toContain('0.85, 0.90, 0.85 and 0.82 make 0.862');
    const two = { completion: 0.8, consistency: 0.4 };
    expect(calculate({ components: two }).mastery_score).toBe(0.72);
    expect(page).toContain('0.80 and 0.40 make 0.72');
  });

  it('has the limits that hold', () => {
    const level = (evidence_count: number) =>
      calculate({ components: all(1), evidence_count }).level;
    expect([level(2), level(3)]).toEqual([null, 'expert']);
    expect(page).toContain('Below three pieces of evidence there is no level');
    expect(MIN_COMPARED).toBe(5);
    expect(page).toContain('below five it says nothing');
  });
});
