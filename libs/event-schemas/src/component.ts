import { z } from 'zod';
import { score } from './identifiers.ts';

/** The four components of mastery, in the order in which people read them. */
export const COMPONENTS = ['completion', 'quiz', 'quality', 'consistency'] as const;
/** One component of mastery. */
export type Component = (typeof COMPONENTS)[number];

/** Scores by component, 0..1; a component without evidence has no key. */
export const componentScores = z.strictObject({
  completion: score.optional(),
  quiz: score.optional(),
  quality: score.optional(),
  consistency: score.optional(),
});
/** Scores by component, 0..1; a component without evidence has no key. */
export type ComponentScores = Readonly<Partial<Record<Component, number | undefined>>>;

/** Mastery levels, lowest first. */
export const LEVELS = ['beginner', 'developing', 'competent', 'proficient', 'expert'] as const;
/** A mastery level. */
export type Level = (typeof LEVELS)[number];
/** Schema of a mastery level. */
export const level = z.enum(LEVELS);
