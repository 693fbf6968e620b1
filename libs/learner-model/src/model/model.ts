import { z } from 'zod';
import { FEATURES } from '../head/features.ts';
import { NEXT_SCORE_FEATURES } from '../next-score/features.ts';

const finite = z.number();
const positive = z.number().positive();

const parameters = z.strictObject({
  intercept: finite,
  studentVariance: positive,
  topicVariance: positive,
  itemVariance: positive,
  topicDifficultyVariance: positive,
  studentDrift: z.number().min(0),
  topicDrift: z.number().min(0),
  halfLifeDays: positive,
});

const HEAD_FEATURES = FEATURES.map(([name]) => name);
const sameNames = (one: readonly string[], other: readonly string[]) => one.join() === other.join();
const linear = (features: readonly string[]) =>
  z.strictObject({ intercept: finite, coefficients: z.array(finite).length(features.length) });

/** Schema of a knowledge model's coefficient file. */
export const knowledgeModelSchema = z.strictObject({
  version: z.string().min(1),
  /** What it was fitted on, when, how well it did there. */
  data: z.array(z.strictObject({ name: z.string(), licence: z.string(), outcomes: z.int() })),
  trained_on: z.iso.date(),
  scores: z.record(z.string(), finite),
  parameters,
  /** How many answers a piece of graded evidence is worth. */
  weights: z.strictObject({ exercise: positive, quiz: positive, quality: positive }),
  head: linear(HEAD_FEATURES),
  calibration: z.strictObject({ scale: positive, shift: finite }),
  next_score: z.strictObject({
    mean: linear(NEXT_SCORE_FEATURES),
    spread: linear(NEXT_SCORE_FEATURES),
    risk: linear(NEXT_SCORE_FEATURES),
    low: finite,
    high: finite,
  }),
  /** The order of the coefficients: a file made for other features is refused. */
  features: z.strictObject({
    head: z.array(z.string()).refine((names) => sameNames(names, HEAD_FEATURES)),
    next_score: z.array(z.string()).refine((names) => sameNames(names, NEXT_SCORE_FEATURES)),
  }),
});

/** A knowledge model: parameters, head and where they come from. Versioned; never changed under its name. */
export type KnowledgeModel = z.infer<typeof knowledgeModelSchema>;
/** How many answers a piece of graded evidence is worth. */
export type EvidenceWeights = KnowledgeModel['weights'];
