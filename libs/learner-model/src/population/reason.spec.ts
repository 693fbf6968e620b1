import { describe, expect, it } from '@jest/globals';
import { analyse, findingOf } from './analysis.ts';
import { NO_MOMENTS, withOutcome } from './item.ts';
import { reasonOf } from './reason.ts';

/** An item that `n` students met, from weak to strong. */
const item = (n: number, shareOf: (ability: number, n: number) => number, spread = 1) => {
  let moments = NO_MOMENTS;
  for (let each = 0; each < n; each += 1) {
    const ability = spread * ((each % 9) / 2 - 2);
    moments = withOutcome(moments, ability, shareOf(ability, each));
  }
  const analysis = analyse(moments);
  return { finding: findingOf(analysis), reason: reasonOf(analysis, moments.share / n) };
};
const byChance = (_ability: number, n: number) => Math.floor(n / 9) % 2;
const byAbility = (ability: number) => (ability > 0 ? 1 : 0);

describe('the finding about an item', () => {
  it.each([
    ['of few answers', item(29, byChance), 'too_few_answers', /^29 answers do not suffice: 30 /],
    ['that alike students met', item(400, byChance, 0.1), 'too_alike', /too alike .* is 0\.13/],
    [
      'that chance decides',
      item(400, byChance),
      'misleads',
      /^Being able hardly helps .* 0\.1\d\.$/,
    ],
    ['with a wrong key', item(400, (able) => 1 - byAbility(able)), 'misleads', /key .* −0\.8/],
    ['that all get right', item(400, () => 1), 'misleads', /^Nearly everybody gets it right/],
    ['that nobody gets right', item(400, () => 0), 'misleads', /^Nearly nobody gets it right/],
    ['that ability decides', item(400, byAbility), 'tells_apart', /^Who is more able does better/],
    ['that may be either', item(40, byChance), 'unsure', /^Not sure yet: over 40 answers/],
  ])('%s is told, with what shows it', (_which, found, finding, reason) => {
    expect(found).toEqual({ finding, reason: expect.stringMatching(reason) });
  });
});
