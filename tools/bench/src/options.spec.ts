import { describe, expect, it } from '@jest/globals';
import { GROUPS, parseOptions } from './options.ts';

describe('the options of npm run bench', () => {
  it('measures everything, thoroughly, when nothing is said', () => {
    expect(parseOptions([])).toEqual({ quick: false, help: false, groups: GROUPS });
  });

  it('measures what --only names, in the order of a whole run', () => {
    const asked = parseOptions(['--quick', '--only', 'prediction', '--only', 'fold']);
    expect(asked).toEqual({ quick: true, help: false, groups: ['fold', 'prediction'] });
  });

  it.each([[['--only', 'nothing']], [['--fast']], [['prediction']]])(
    'says what it does not know: %j',
    (args) => {
      expect(parseOptions(args)).toHaveProperty('problem');
    },
  );
});
