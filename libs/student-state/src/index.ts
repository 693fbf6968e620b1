export { adviceFor } from './advice-for.ts';
export type { Advice, DueReview } from './advice-for.ts';
export { dailyScores, forecastDays } from './daily-scores.ts';
export { chosenForecast, forecastsFor } from './forecasts-for.ts';
export type { ForecastModels, Forecasts } from './forecasts-for.ts';
export { pathFor } from './path-for.ts';
export { UNKNOWN_STUDENT, readLearner, readStudentState } from './student-state.ts';
export type { RecentEvent, StudentState } from './student-state.ts';
