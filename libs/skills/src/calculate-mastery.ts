import { role, weights } from '@mastery/api-schemas';
import { type CalculationInput, calculate } from '@mastery/domain-scoring';
import { COMPONENTS, componentScores, level, masteryResult } from '@mastery/event-schemas';
import { z } from 'zod';
import type { Skill } from './skill.ts';

const input = z.strictObject({
  components: componentScores,
  weights: weights.optional(),
  origins: z.partialRecord(z.enum(COMPONENTS), z.enum(['derived', 'given'])).optional(),
  evidence_count: z.int().min(0).optional(),
  previous_level: level.nullable().optional(),
});

const output = z.strictObject({
  mastery_score: masteryResult.shape.mastery_score,
  level: level.nullable(),
  breakdown: masteryResult.shape.breakdown,
  formula_version: z.string(),
});

/** Mastery Calc: component scores → mastery score, level and breakdown. */
export const calculateMastery = {
  name: 'calculate_mastery',
  description: 'Mastery score, level and breakdown from the four component scores',
  input,
  output,
  roles: role.options,
  run: (given: CalculationInput) => {
    const { mastery_score, level, breakdown, formula_version } = calculate(given);
    return { mastery_score, level, breakdown: [...breakdown], formula_version };
  },
} satisfies Skill<'calculate_mastery', typeof input, typeof output>;
