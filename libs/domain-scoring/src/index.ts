export { adaptivePath } from './advice/adaptive-path.ts';
export type { PathStep, PathTopic } from './advice/adaptive-path.ts';
export { recommendPath } from './advice/path.ts';
export { recommendationsFor } from './advice/recommendations.ts';
export type { RecommendationOptions } from './advice/recommendations.ts';
export { PERCENTILES, percentilesBy, scoresOf, summarise } from './cohort/cohort-summary.ts';
export type { CohortSummary, Percentiles } from './cohort/cohort-summary.ts';
export { histogramOf, percentileIn } from './cohort/histogram.ts';
export type { Histogram } from './cohort/histogram.ts';
export { memberOf } from './cohort/member.ts';
export type { CohortMember, StruggleCause } from './cohort/member.ts';
export { percentileOf, percentileRank } from './cohort/percentile.ts';
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
export { activeDaysUpTo, gapDaysUpTo } from './evidence/activity.ts';
export { missingWork, openWork } from './evidence/missing-work.ts';
export type { OpenWork } from './evidence/missing-work.ts';
export { explain } from './explain/explain.ts';
export type { Explanation } from './explain/explain.ts';
export { MAX_WHAT_IF, whatIf } from './explain/what-if.ts';
export type { WhatIf, WhatIfAnswer } from './explain/what-if.ts';
export { whatMoved } from './explain/what-moved.ts';
export type { Effect, Mover, Moving } from './explain/what-moved.ts';
export { forecastBelief } from './forecast/belief.ts';
export type { BeliefForecastInput } from './forecast/belief.ts';
export { DEFAULT_METHOD, atHorizon } from './forecast/forecast.ts';
export type { ForecastInput, Snapshot } from './forecast/forecast.ts';
export { forecastLinear } from './forecast/linear.ts';
export { WEEK_FEATURES, weekFeatures } from './forecast/week-features.ts';
export type { WeekInput } from './forecast/week-features.ts';
export { weekModelSchema } from './forecast/week-model.ts';
export type { WeekModel } from './forecast/week-model.ts';
export { calculate } from './mastery/calculate.ts';
export type { Calculation, CalculationInput } from './mastery/calculate.ts';
export { FORMULA_VERSION } from './mastery/formula.ts';
export { ruledMasteryOf } from './mastery/ruled-mastery.ts';
export { masteryOf } from './mastery/mastery-of.ts';
export type { MasteryContext, PreviousMastery } from './mastery/mastery-of.ts';
export { thresholdsBetween } from './mastery/thresholds.ts';
export type { Threshold } from './mastery/thresholds.ts';
export { detectAtDayEnd } from './patterns/detect-at-day-end.ts';
export type { DayEnd } from './patterns/detect-at-day-end.ts';
export { detectStruggle } from './patterns/detect.ts';
export type { Detected } from './patterns/detect.ts';
export { DEFAULT_LIMITS, PATTERNS } from './patterns/struggle.ts';
export type { Pattern, PatternLimits, Struggle } from './patterns/struggle.ts';
export { NO_STRUGGLE, rememberDay } from './patterns/struggle-state.ts';
export type { StruggleState } from './patterns/struggle-state.ts';
export { practised, reviewOn } from './review/memory.ts';
export type { Review, TopicMemory } from './review/memory.ts';
export { openScoreboard } from './scoreboard/scoreboard.ts';
export type { Scoreboard } from './scoreboard/scoreboard.ts';
export { calculatedResult, effectiveResult } from './rulings/effective-result.ts';
export { applyRuling } from './rulings/apply-ruling.ts';
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
export { brokenEventRule } from './rules/event-rules.ts';
export type { BrokenEventRule } from './rules/event-rules.ts';
