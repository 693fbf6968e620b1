import { z } from 'zod';
import { WEEK_FEATURES } from './week-features.ts';

const finite = z.number();
const linear = z.strictObject({
  intercept: finite,
  coefficients: z.array(finite).length(WEEK_FEATURES.length),
});

/** Schema of the coefficient file of next week's forecast. */
export const weekModelSchema = z.strictObject({
  version: z.string().min(1),
  data: z.string(),
  trained_on: z.iso.date(),
  /** How well it did on students that it had not seen. */
  scores: z.record(z.string(), finite),
  /** The order of the coefficients. */
  features: z.array(z.string()).refine((names) => names.join() === WEEK_FEATURES.join()),
  /** Change of the score within 7 days. */
  change: linear,
  /** How far off the change is expected to be. */
  spread: linear,
  /** The interval's ends, in spreads. */
  low: finite,
  high: finite,
});

/** Ridge regression of a student's score in 7 days. */
export type WeekModel = z.infer<typeof weekModelSchema>;
