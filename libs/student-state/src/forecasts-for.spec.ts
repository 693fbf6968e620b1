import { describe, expect, it } from '@jest/globals';
import { NO_RULINGS, exempt, forecastBelief } from '@mastery/domain-scoring';
import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import type { MasteryResult } from '@mastery/event-schemas';
import { logistic, newLearner, openLearner } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { chosenForecast, forecastsFor } from './forecasts-for.ts';
import { type StudentState, UNKNOWN_STUDENT } from './student-state.ts';
import { eventOn, evidenceOf } from './testing/evidence-of.ts';

const { parameters } = SHIPPED_MODEL;
const models = { parameters, week: SHIPPED_WEEK_MODEL };
const at = Date.parse('2026-03-10T12:00:00.000Z');
const snapshots = ['2026-03-06', '2026-03-08', '2026-03-10'].map((date, n) => ({
  date,
  score: 0.5 + 0.05 * n,
}));

const result: MasteryResult = {
  student_id: 'ada',
  mastery_score: 0.6,
  level: 'competent',
  components: { completion: 0.7, quiz: 0.6, consistency: 0.3 },
  breakdown: [],
  topics: {},
  recommendations: [],
  confidence: 0.5,
  evidence_count: 7,
  calculated_at: '2026-03-10T12:00:00.000Z',
  formula_version: 'weighted-sum/1',
};

const learner = (...shares: readonly number[]) => {
  const open = openLearner(newLearner(parameters), parameters);
  shares.forEach((share, n) =>
    open.observe({
      at: at + n,
      key: `${n}`,
      topic: 'loops',
      difficulty: 0,
      doubt: 1,
      share,
      weight: 8,
    }),
  );
  return open.stored();
};
const active = ['2026-02-18', '2026-03-01', '2026-03-07'].map((day) =>
  eventOn(day, 'activity.recorded', { kind: 'video' }),
);
const WORK = { topic: 'loops', exercise_id: 'e-1', due_at: '2026-03-01T00:00:00Z' };
const SET_WORK = evidenceOf(...active, eventOn('2026-02-18', 'assignment.published', WORK));

const state = (more: Partial<StudentState> = {}): StudentState => ({
  ...UNKNOWN_STUDENT,
  result,
  learner: learner(0.9, 0.8),
  revision: 3,
  ...more,
});

describe('the forecasts of a student', () => {
  it('are made from what the week model was trained on', () => {
    const { ability } = openLearner(learner(0.9, 0.8), parameters).core();
    const shrunk = Math.sqrt(1 + (Math.PI / 8) * ability.variance);
    const expected = forecastBelief(
      {
        ...{ studentId: 'ada', score: 0.6, components: result.components, snapshots },
        ...{ today: '2026-03-10', evidenceCount: 7, gapDays: 3, activeDays: 2, missing: 1 },
        chance: logistic((parameters.intercept + ability.mean) / shrunk),
      },
      SHIPPED_WEEK_MODEL,
    );
    expect(forecastsFor(state({ evidence: SET_WORK }), snapshots, at, models)?.belief).toEqual(
      expected,
    );
  });

  it('do not hold work against a student who is exempted from it', () => {
    const exemption = { reason: 'ill', by: 'mr-lee', at };
    const rulings = exempt(NO_RULINGS, { topic: 'loops', exercise: 'e-1' }, exemption);
    const of = (more: Partial<StudentState>) => forecastsFor(state(more), snapshots, at, models);
    const exempted = of({ evidence: SET_WORK, rulings });
    expect(exempted).toEqual(of({ evidence: evidenceOf(...active) }));
    expect(exempted).not.toEqual(of({ evidence: SET_WORK }));
  });

  it('say where the evidence is heading, whatever a teacher ruled about the score', () => {
    const ruling = { scope: 'overall' as const, score: 1, reason: 'shown', ruled_by: 'mr-lee' };
    const override = {
      ...{ ...ruling, ruled_at: '2026-03-10T11:00:00.000Z' },
      calculated: { score: 0.6, level: 'competent' as const },
    };
    const ruled = state({ result: { ...result, mastery_score: 1, overrides: [override] } });
    expect(forecastsFor(ruled, snapshots, at, models)).toEqual(
      forecastsFor(state(), snapshots, at, models),
    );
  });

  it('are none for a student without a result', () => {
    expect(forecastsFor(UNKNOWN_STUDENT, [], at, models)).toBeNull();
  });
});

describe('the forecast that is answered', () => {
  const of = (more: Partial<StudentState>, days = snapshots) => {
    const forecasts = forecastsFor(state(more), days, at, models);
    if (forecasts === null) throw new Error('no result');
    return forecasts;
  };

  it('is the measured one where history and belief suffice', () => {
    expect(chosenForecast(of({}), undefined)).toMatchObject({ method: 'belief', sufficient: true });
  });

  it('is the line before the first graded outcome, and before the third day', () => {
    const before = chosenForecast(of({ learner: null }), undefined);
    expect(before).toMatchObject({ method: 'linear', sufficient: true });
    const early = chosenForecast(of({}, snapshots.slice(1)), undefined);
    expect(early).toMatchObject({ method: 'linear', sufficient: false });
  });

  it.each(['belief', 'linear'] as const)('is by the method %s when asked for', (method) => {
    expect(chosenForecast(of({}), method)).toMatchObject({ method });
    expect(chosenForecast(of({ learner: null }), method)).toMatchObject({ method });
  });
});
