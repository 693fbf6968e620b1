import type { BatchSummary } from '@mastery/api-schemas';
import { LEVELS, type Level } from '@mastery/event-schemas';
import { round4 } from '@mastery/domain-scoring';
import type { StudentResult } from './student-result.ts';

/** Collects results and sums them up. */
export interface Tally {
  count(result: StudentResult): void;
  summary(): BatchSummary;
}

/** Creates the tally of a batch; nothing is counted yet. */
export const createTally = (): Tally => {
  const levels = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;
  let [total, succeeded, scored, sum] = [0, 0, 0, 0];
  return {
    count: ({ mastery }) => {
      total += 1;
      if (mastery === undefined) return;
      succeeded += 1;
      if (mastery.level !== null) levels[mastery.level] += 1;
      if (mastery.mastery_score === null) return;
      scored += 1;
      sum += mastery.mastery_score;
    },
    summary: () => ({
      total,
      succeeded,
      failed: total - succeeded,
      mean_score: scored === 0 ? null : round4(sum / scored),
      levels: { ...levels },
    }),
  };
};
