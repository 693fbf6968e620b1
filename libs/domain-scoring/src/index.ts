export { recommendPath } from './advice/path.ts';
export { parseCurriculum } from './curriculum.ts';
export type { Curriculum, CurriculumTopic, ParsedCurriculum } from './curriculum.ts';
export { componentsOn, topicComponents } from './components/components.ts';
export type { Components } from './components/components.ts';
export { indexCurriculum } from './curriculum-index.ts';
export type { CurriculumIndex } from './curriculum-index.ts';
export { DAY_MS, dayNumber, dayOf, utcDay } from './days.ts';
export { applyEvent } from './evidence/apply-event.ts';
export type { Applied } from './evidence/apply-event.ts';
export { EMPTY_EVIDENCE } from './evidence/evidence.ts';
export type { Evidence } from './evidence/evidence.ts';
export type { LimitExceeded } from './evidence/limits.ts';
export { atHorizon, forecastLinear } from './forecast/linear.ts';
export type { ForecastInput, Snapshot } from './forecast/linear.ts';
export { calculate } from './mastery/calculate.ts';
export type { Calculation, CalculationInput } from './mastery/calculate.ts';
export { FORMULA_VERSION } from './mastery/formula.ts';
export { masteryOf } from './mastery/mastery-of.ts';
export type { MasteryContext, PreviousMastery } from './mastery/mastery-of.ts';
export { thresholdsBetween } from './mastery/thresholds.ts';
export type { Threshold } from './mastery/thresholds.ts';
export { openScoreboard } from './scoreboard/scoreboard.ts';
export type { Scoreboard } from './scoreboard/scoreboard.ts';
export { withoutExempted } from './rulings/exempting.ts';
export { ruledScore } from './rulings/ruled-score.ts';
export type { RuledScore } from './rulings/ruled-score.ts';
export {
  NO_RULINGS,
  exempt,
  isExempted,
  overrideScore,
  standingOverride,
  withdrawOverride,
} from './rulings/rulings.ts';
export type { Exemption, Override, Rulings, Scope } from './rulings/rulings.ts';
export { round4 } from './rounding.ts';
