import {
  type Calibration,
  type KnowledgeModel,
  type Linear,
  headChance,
  valueAt,
} from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { fitLogistic } from '../fit/logistic.ts';
import { FOLDS, foldOf } from '../folds.ts';
import type { Pair } from '../measure/errors.ts';
import { type Measured, measure } from '../measure/measured.ts';
import { customersSum } from './customers-sum.ts';
import { type AnswerCase, answerCase } from '../replay/answer-case.ts';
import { type Setting, crossFitted, heldOut } from '../replay/held-out.ts';
import { fitHead } from '../train/fit-model.ts';

/** What was measured of the next answer, and the pairs that the pictures are drawn from. */
export interface NextAnswerMeasured {
  readonly figures: readonly Measured[];
  readonly refitted: readonly Pair[];
  readonly shipped: readonly Pair[];
}

/** The targets of a data set, where it has some. */
export interface NextAnswerTargets {
  readonly auc?: number;
  readonly calibration?: number;
}

/**
 * Next answer, 5 folds by student: the belief alone; the head refitted on the other folds, its
 * coefficients thrown away after the measurement; the head as shipped, which the data set never taught.
 */
export const measureNextAnswer = (
  name: string,
  answers: readonly Answer[],
  model: Pick<KnowledgeModel, 'head' | 'calibration'>,
  setting: Setting,
  targets: NextAnswerTargets = {},
): NextAnswerMeasured => {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    inFold(answers, fold, model.head, setting),
  );
  const pairs = (forecast: (each: AnswerCase, head: Linear) => number): readonly Pair[] =>
    folds.flatMap(({ head, cases }) =>
      cases.map((each) => ({
        student: each.student,
        truth: each.share,
        forecast: forecast(each, head),
      })),
    );
  const refitted = pairs(({ features }, head) => headChance(head, features));
  const shipped = pairs(({ features }) => headChance(model.head, features, model.calibration));
  const straightened = folds.flatMap(({ calibration, cases }) =>
    cases.map(({ student, share, features }) => ({
      student,
      truth: share,
      forecast: headChance(model.head, features, calibration),
    })),
  );
  const all = { auc: true, rmse: true, calibration: true } as const;
  return {
    refitted,
    shipped,
    figures: [
      ...measure(`${name} · customer's weighted sum`, customersSum(answers), {
        auc: true,
        rmse: true,
      }),
      ...measure(`${name} · fraction right per topic`, fractions(answers), {
        auc: true,
        rmse: true,
      }),
      ...measure(
        `${name} · belief alone`,
        pairs(({ belief }) => belief),
        all,
      ),
      ...measure(`${name} · head refitted in its folds`, refitted, {
        rmse: true,
        auc: targets.auc ?? true,
        calibration: targets.calibration ?? true,
      }),
      ...measure(`${name} · head as shipped`, shipped, all),
      ...measure(`${name} · head as shipped, straightened in its folds`, straightened, all),
    ],
  };
};

const inFold = (answers: readonly Answer[], fold: number, shipped: Linear, setting: Setting) => {
  const isAsked = ({ student }: Answer) => foldOf(student) === fold;
  const taught = answers.filter((answer) => !isAsked(answer));
  const keep = answerCase(setting.parameters);
  const seen = crossFitted(taught, setting, keep);
  const head = fitHead([seen]);
  const calibration = straighten(shipped, seen);
  return { head, calibration, cases: heldOut(taught, answers.filter(isAsked), setting, keep) };
};

/** The two numbers that a new population needs, so that a head from elsewhere is calibrated there. */
const straighten = (head: Linear, seen: readonly AnswerCase[]): Calibration => {
  const { intercept, coefficients } = fitLogistic(
    seen.map(({ features }) => [valueAt(head, features)]),
    seen.map(({ share }) => share),
    { penalty: 1 },
  );
  return { scale: coefficients[0] ?? 1, shift: intercept };
};

/** What share of a student's answers in the topic was right so far; 0.65 where there is none. */
const fractions = (answers: readonly Answer[]): readonly Pair[] => {
  const seen = new Map<string, { right: number; n: number }>();
  return answers.map(({ learner, student, topic, share }) => {
    const key = `${learner}/${topic}`;
    const { right, n } = seen.get(key) ?? { right: 0, n: 0 };
    seen.set(key, { right: right + share, n: n + 1 });
    return { student, truth: share, forecast: n === 0 ? 0.65 : right / n };
  });
};
