import {
  CSV_OF_COHORT,
  cohortRequest,
  cohortResponse,
  cohortStudentsRequest,
  cohortStudentsResponse,
  cohortsRequest,
  cohortsResponse,
  compareRequest,
  compareResponse,
  heatmapRequest,
  heatmapResponse,
} from '../../cohorts.ts';
import { inPath } from '../../people.ts';
import * as examples from '../examples/cohorts.ts';
import type { ApiOperation, NamedSchema } from '../operation.ts';
import { ASSIGNMENT, ruling } from './people.ts';

const teaching = { tag: 'Analytics', roles: ['teacher', 'admin'] } as const;
const answering = (description: string, schema: NamedSchema) => ({
  answers: { 200: { description, schema, otherTypes: [CSV_OF_COHORT] } },
});

/** Cohorts. A teacher sees exactly those that the token names. What is live may be a minute old, and says so. */
export const COHORTS: readonly ApiOperation[] = [
  {
    ...{ ...teaching, id: 'listCohorts', method: 'get', path: '/cohorts' },
    summary: 'Cohorts that somebody is in',
    description: 'Teachers see those of their token.',
    parameters: cohortsRequest,
    answers: {
      200: {
        description: 'By name; `next_cursor` goes on after them',
        schema: { name: 'CohortsResponse', schema: cohortsResponse },
      },
    },
    examples: [examples.COHORTS],
  },
  {
    ...{ ...teaching, id: 'listCohortStudents', method: 'get', path: '/cohorts/{cohort}/students' },
    summary: 'The students of a cohort, with what they struggle with',
    description: '`q` is a part of an id, in any case. CSV with `Accept: text/csv`.',
    parameters: cohortStudentsRequest,
    ...answering('By id; `next_cursor` goes on after them', {
      ...{ name: 'CohortStudentsResponse', schema: cohortStudentsResponse },
    }),
    ...{ problems: ['not-found'], examples: [examples.STUDENTS] },
  },
  {
    ...{ ...teaching, id: 'cohortHeatmap', method: 'get', path: '/cohorts/{cohort}/heatmap' },
    summary: 'Topics by students',
    description:
      'Each topic over the whole cohort, and the scores of one page of students. CSV with `Accept: text/csv`: the page.',
    parameters: heatmapRequest,
    ...answering('Topics by name, students by id', {
      ...{ name: 'HeatmapResponse', schema: heatmapResponse },
    }),
    ...{ problems: ['not-found'], examples: [examples.HEATMAP] },
  },
  {
    ...{ ...teaching, id: 'analyseCohort', method: 'post', path: '/analytics/cohort' },
    summary: 'A cohort in numbers',
    description:
      'Mean and percentiles (linear between neighbours) of those who have a score, levels, and who struggles and why: a score below 0.5, or a pattern that was detected in the last 14 days. With `days`, also the days before. CSV with `Accept: text/csv`: a line a day.',
    body: { name: 'CohortRequest', schema: cohortRequest },
    ...answering('The numbers', { name: 'CohortResponse', schema: cohortResponse }),
    ...{ problems: ['not-found'], examples: [examples.COHORT] },
  },
  {
    ...{ tag: 'Analytics', id: 'compareWithCohort', method: 'post', path: '/analytics/compare' },
    summary: 'Where a student stands in a cohort',
    description:
      'The percentile: the percentage of those below, and half of those equal. Students ask about themselves. 409 where fewer than five have a score: the numbers would tell one student about another. CSV with `Accept: text/csv`.',
    body: { name: 'CompareRequest', schema: compareRequest },
    ...answering('The comparison', { name: 'CompareResponse', schema: compareResponse }),
    ...{ problems: ['not-found', 'conflict'], examples: [examples.COMPARE] },
  },
  {
    ...{ ...ruling, id: 'assignCohort', method: 'post', path: '/cohorts/{cohort}/assignments' },
    summary: 'Sets work for everybody who is in a cohort now',
    description: 'Teachers for their own cohorts. One event a member; who joins later gets none.',
    ...{ parameters: inPath.cohort, body: ASSIGNMENT, problems: ['not-found'] },
    examples: [examples.CLASS_ASSIGNMENT],
  },
];
