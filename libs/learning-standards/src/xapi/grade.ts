import type { XapiStatement } from '@mastery/api-schemas';
import { type Part, refused, there } from '../mapped.ts';

/** What a result says: at least one of both. */
export interface Grade {
  /** 0..1. */
  readonly score: number | undefined;
  readonly correct: boolean | undefined;
}

type Result = XapiStatement['result'];

/** Whether a result grades anything at all. */
export const isGraded = (result: Result): boolean =>
  result?.success !== undefined ||
  result?.score?.scaled !== undefined ||
  result?.score?.raw !== undefined;

/** What result and verb together say. @param bySaying the success that the verb itself means */
export const gradeOf = (result: Result, bySaying: boolean | undefined): Part<Grade> => {
  const success = result?.success;
  if (success !== undefined && bySaying !== undefined && success !== bySaying)
    return refused(
      'contradicting-result',
      'result.success',
      `is ${String(success)}, and the verb says ${bySaying ? 'passed' : 'failed'}`,
    );
  const score = scoreOf(result?.score);
  if (score.is === 'refused') return score;
  const correct = success ?? bySaying;
  if (correct === undefined && score.value === undefined)
    return refused(
      'no-result',
      'result',
      'must have success, score.scaled, or score.raw with score.max',
    );
  return there({ score: score.value, correct });
};

const scoreOf = (score: NonNullable<Result>['score']): Part<number | undefined> => {
  if (score?.scaled !== undefined) return withinReach(score.scaled, 'result.score.scaled');
  if (score?.raw === undefined || score.max === undefined) return there(undefined);
  const { raw, min = 0, max } = score;
  if (max <= min) return refused('score-out-of-range', 'result.score.max', 'must be above min');
  return withinReach((raw - min) / (max - min), 'result.score.raw');
};

const withinReach = (share: number, where: string): Part<number> =>
  share >= 0 && share <= 1
    ? there(share)
    : refused('score-out-of-range', where, 'must lie between nothing (0) and everything (1)');
