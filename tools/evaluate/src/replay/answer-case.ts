import { type BeliefParameters, featuresOf, logistic } from '@mastery/learner-model';
import type { Moment } from './replay.ts';

/** A next answer: what the head sees of it, what the belief alone says, and how it went. */
export interface AnswerCase {
  readonly student: string;
  readonly features: readonly number[];
  /** 0..1 */
  readonly belief: number;
  readonly share: number;
}

/** Keeps a moment as a case of the next answer. */
export const answerCase =
  (parameters: BeliefParameters) =>
  ({ answer, core, question }: Moment): AnswerCase => {
    const features = featuresOf(core, question, parameters);
    const belief = logistic(features[0] ?? 0);
    return { student: answer.student, features, belief, share: answer.share };
  };
