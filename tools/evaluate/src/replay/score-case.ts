import { type BeliefParameters, analyse, nextScoreFeatures } from '@mastery/learner-model';
import type { Moment } from './replay.ts';

/** The forecast reaches this far. */
export const HORIZON_DAYS = 14;
const DAY_MS = 86_400_000;

/** A next score within 14 days of the one before, forecast at the time of the one before. */
export interface ScoreCase {
  readonly student: string;
  readonly features: readonly number[];
  readonly share: number;
}

/** Keeps a moment as a case of the next score; nothing for a first score or one after a longer pause. */
export const scoreCase =
  (parameters: BeliefParameters) =>
  ({ answer, core, question, item }: Moment): ScoreCase | undefined => {
    if (core.at === null || answer.at - core.at > HORIZON_DAYS * DAY_MS) return undefined;
    const asked = { ...question, at: core.at };
    const features = nextScoreFeatures(core, asked, analyse(item.moments), parameters);
    return { student: answer.student, features, share: answer.share };
  };
