import { describe, expect, it } from '@jest/globals';
import { checksOf } from './figures.ts';
import { smallFigures } from './testing/small-figures.ts';
import { report } from './report.ts';

describe('the report of the main job', () => {
  it('adds up when every count has its independent twin', () => {
    expect(report(smallFigures()).ok).toBe(true);
  });

  it.each([
    ['an event lost on the way in', { accepted: 3 }],
    ['a result that was not published', { watched: { updated: new Set(['a']) } }],
    ['a marker that is missing', { keys: { processed: 1 } }],
    ['a notification that was doubled', { keys: { inboxEntries: 4 } }],
    ['a key that is not of the contract', { keys: { strays: 1 } }],
  ])('does not add up for %s, and says which number', (_what, change) => {
    const { lines, ok } = report(smallFigures(change));
    expect(ok).toBe(false);
    expect(lines.some((line) => line.startsWith('  WRONG '))).toBe(true);
  });

  it('tells how many results were published again, which consumers drop', () => {
    const { lines, ok } = report(smallFigures({ watched: { records: 6 } }));
    expect(ok).toBe(true);
    expect(lines.join('\n')).toContain('5 on mastery.results (1 repeats)');
  });

  it('names every check once', () => {
    const names = checksOf(smallFigures()).map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });
});
