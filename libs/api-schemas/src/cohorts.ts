import { z } from 'zod';
import { LEVELS, day, instant, level, name, score, studentId } from '@mastery/event-schemas';

/** `content-type` of an analysis as CSV. */
export const CSV_OF_COHORT = 'text/csv; charset=utf-8; header=present';
/** A student is compared with so many who have a score at least, themselves among them. */
export const MIN_COMPARED = 5;

const levels = z.record(z.enum(LEVELS), z.int());
const percentiles = z.strictObject({ p10: score, p25: score, p50: score, p75: score, p90: score });
const limit = (max: number, usual: number) =>
  z.coerce.number().int().min(1).max(max).default(usual);

/** A cohort in numbers: mean and percentiles of those who have a score, null when nobody has. */
const inNumbers = {
  members: z.int(),
  scored: z.int(),
  mean_score: score.nullable(),
  percentiles: percentiles.nullable(),
  levels,
  struggling: z.int(),
};

/** `low_score` (below 0.5), or the pattern of `student.struggle.detected` of the last 14 days. */
const struggleCause = z.strictObject({
  cause: name,
  topic: name.optional(),
  day: day.optional(),
});

/** A student of a cohort; without causes they do not count as struggling. */
export const cohortStudent = z.strictObject({
  student_id: studentId,
  mastery_score: score.nullable(),
  level: level.nullable(),
  causes: z.array(struggleCause),
});
/** A student of a cohort. */
export type CohortStudent = z.infer<typeof cohortStudent>;

/** How many of those who struggle are named, the lowest scores first. */
export const MAX_STRUGGLING = 1_000;

/** POST /analytics/cohort, and prediction-service `cohort`: `days` before today are told beside it. */
export const cohortRequest = z.strictObject({
  cohort: name,
  days: z.int().min(0).max(365).default(0),
});
/** Which cohort, how many days back. */
export type CohortRequest = z.infer<typeof cohortRequest>;
/** A cohort as it was at the end of a day; percentiles are at most 0.0025 from exact. */
export const cohortDay = z.strictObject({ date: day, ...inNumbers });
/** A cohort as it was at the end of a day. */
export type CohortDay = z.infer<typeof cohortDay>;
/** Answer to POST /analytics/cohort. */
export const cohortResponse = z.strictObject({
  cohort: name,
  calculated_at: instant,
  ...inNumbers,
  struggling_students: z.array(cohortStudent).max(MAX_STRUGGLING),
  /** Days of which there are numbers, oldest first. */
  daily: z.array(cohortDay),
});
/** Answer to POST /analytics/cohort. */
export type CohortResponse = z.infer<typeof cohortResponse>;

/** POST /analytics/compare, and prediction-service `compare`. */
export const compareRequest = z.strictObject({ cohort: name, student_id: studentId });
/** Whom to compare with which cohort. */
export type CompareRequest = z.infer<typeof compareRequest>;
/** Answer to POST /analytics/compare: numbers of the cohort, nothing of anybody else. */
export const compareResponse = z.strictObject({
  cohort: name,
  student_id: studentId,
  calculated_at: instant,
  mastery_score: score,
  /** Percentage of those below, and half of those equal: ties share their mean rank. */
  percentile: z.number().min(0).max(100),
  scored: z.int().min(MIN_COMPARED),
  mean_score: score,
  median_score: score,
});
/** Answer to POST /analytics/compare. */
export type CompareResponse = z.infer<typeof compareResponse>;

/** GET /cohorts: in the order of their names, those after `cursor`. */
export const cohortsRequest = z.strictObject({ cursor: name.optional(), limit: limit(500, 100) });
/** prediction-service `cohorts`: of all, or of those that are named. */
export const cohortsQuestion = cohortsRequest.extend({ among: z.array(z.string()).optional() });
/** Which cohorts. */
export type CohortsQuestion = z.infer<typeof cohortsQuestion>;
/** Answer to GET /cohorts. */
export const cohortsResponse = z.strictObject({
  cohorts: z.array(z.strictObject({ cohort: name, members: z.int() })),
  next_cursor: z.string().nullable(),
});
/** Answer to GET /cohorts. */
export type CohortsResponse = z.infer<typeof cohortsResponse>;

/** GET /cohorts/{cohort}/students: in the order of their ids, those after `cursor` whose id holds `q`. */
export const cohortStudentsRequest = z.strictObject({
  cohort: name,
  q: z.string().max(64).optional(),
  cursor: studentId.optional(),
  limit: limit(500, 50),
});
/** Which students of a cohort. */
export type CohortStudentsRequest = z.infer<typeof cohortStudentsRequest>;
/** Answer to GET /cohorts/{cohort}/students. */
export const cohortStudentsResponse = z.strictObject({
  cohort: name,
  calculated_at: instant,
  students: z.array(cohortStudent),
  next_cursor: z.string().nullable(),
});
/** Answer to GET /cohorts/{cohort}/students. */
export type CohortStudentsResponse = z.infer<typeof cohortStudentsResponse>;

/** GET /cohorts/{cohort}/heatmap: rows of students in the order of their ids, those after `cursor`. */
export const heatmapRequest = z.strictObject({
  cohort: name,
  cursor: studentId.optional(),
  limit: limit(500, 200),
});
/** Which part of a heat map. */
export type HeatmapRequest = z.infer<typeof heatmapRequest>;
/** Answer to GET /cohorts/{cohort}/heatmap: topics over the whole cohort, scores of one page of students. */
export const heatmapResponse = z.strictObject({
  cohort: name,
  calculated_at: instant,
  topics: z.array(
    z.strictObject({
      topic: name,
      /** Who has a score in it. */
      scored: z.int(),
      mean_score: score.nullable(),
      levels,
    }),
  ),
  students: z.array(
    z.strictObject({ student_id: studentId, scores: z.record(name, score.nullable()) }),
  ),
  next_cursor: z.string().nullable(),
});
/** Answer to GET /cohorts/{cohort}/heatmap. */
export type HeatmapResponse = z.infer<typeof heatmapResponse>;
