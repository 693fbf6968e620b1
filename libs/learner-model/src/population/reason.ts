import { type ItemAnalysis, LEAST_ABILITY_SPREAD, LEAST_ANSWERS, findingOf } from './analysis.ts';

/** Beyond this share on either side nearly everybody does the same, which tells nobody apart. */
const NEARLY_ALL = 0.95;

/**
 * Why an item is judged as it is, in one sentence for whoever wrote it.
 * @param meanShare of its answers, 0..1
 */
export const reasonOf = (analysis: ItemAnalysis, meanShare: number): string => {
  const { n, abilitySpread, discrimination, low, high } = analysis;
  const correlation = `ability and result correlate with ${shown(discrimination)}`;
  switch (findingOf(analysis)) {
    case 'too_few_answers':
      return `${n} answers do not suffice: ${LEAST_ANSWERS} are needed.`;
    case 'too_alike':
      return `Those who answered it are too alike in ability: their standard deviation is ${shown(abilitySpread)}, ${LEAST_ABILITY_SPREAD} is needed.`;
    case 'misleads':
      return `${whatMisleads(high, meanShare)} Over ${n} answers ${correlation}, surely with no more than ${shown(high)}.`;
    case 'tells_apart':
      return `Who is more able does better in it: over ${n} answers ${correlation}, surely with no less than ${shown(low)}.`;
    case 'unsure':
      return `Not sure yet: over ${n} answers ${correlation}, anything from ${shown(low)} to ${shown(high)} is likely.`;
  }
};

const whatMisleads = (high: number, meanShare: number): string => {
  if (high < 0) return 'Who is more able does worse in it: its key may be wrong.';
  if (meanShare >= NEARLY_ALL) return 'Nearly everybody gets it right, able or not.';
  if (meanShare <= 1 - NEARLY_ALL) return 'Nearly nobody gets it right, able or not.';
  return 'Being able hardly helps with it: its wording may mislead, or chance decides.';
};

/** Two decimals, with a minus sign that is one. */
const shown = (value: number): string =>
  value.toFixed(2).replace('-', '−').replace('−0.00', '0.00');
