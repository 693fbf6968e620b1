import type { ApiExample } from '../operation.ts';
import { AGENT, OPERATOR } from './mastery.ts';

/** A class of five, whose scores another system owns; two of them have taken a quiz. */
export const CLASS = 'class-example';
const TOPIC = 'BBB-block-1';
const SCORES = {
  'cohort-ann': 0.2,
  'cohort-ben': 0.4,
  'cohort-cem': 0.8,
  'cohort-dana': 1,
  'cohort-eli': 0.8,
};
const MEMBERS = Object.keys(SCORES);
const [LOWEST = '', SECOND = '', THIRD = '', , FIFTH = ''] = MEMBERS;
const TEACHER = { role: 'teacher', subject: 'teacher-example', cohorts: [CLASS] } as const;

const eventId = (n: number) => `7c9e6679-7425-40de-944b-e07fc1f90ae${n}`;
const place = { partition: 3, offset: '8' };

const sent = (n: number, type: string, subject: string, minute: string, data: object) => ({
  ...{ specversion: '1.0', id: eventId(n), source: 'urn:my-platform', type, subject },
  ...{ time: `2026-11-20T09:${minute}:00Z`, data },
});
const EVENTS = [
  ...[THIRD, FIFTH].map((student, n) =>
    sent(n, 'quiz.completed', student, '00', { topic: TOPIC, quiz_id: 'q1', score: 0.8 }),
  ),
  ...Object.entries(SCORES).map(([student, score], n) =>
    sent(n + 2, 'mastery.calculation.requested', student, '05', {
      components: { completion: score, quiz: score, quality: score, consistency: score },
    }),
  ),
];

export const CLASS_SCORES: ApiExample = {
  summary: 'A class takes a quiz; then another system tells its scores',
  as: AGENT,
  body: EVENTS,
  status: 202,
  answer: {
    accepted: EVENTS.length,
    results: EVENTS.map(({ id }) => ({ event_id: id, outcome: 'accepted', ...place })),
  },
};

/** One event a member. @param id all but the last digit */
const sentToEach = (id: string) => ({
  status: 202,
  answer: {
    accepted: MEMBERS.length,
    results: MEMBERS.map((student_id, n) => ({
      ...{ student_id, event_id: `${id}${n}`, outcome: 'accepted', ...place },
    })),
  },
});

export const JOINING_CLASS: ApiExample = {
  summary: 'A class of five',
  as: AGENT,
  parameters: { cohort: CLASS },
  body: { student_ids: MEMBERS },
  ...sentToEach('8d0f7780-8536-51ef-a55c-f18fd2f01be'),
};

export const COHORTS: ApiExample = {
  summary: 'A teacher asks which cohorts are theirs',
  as: TEACHER,
  status: 200,
  answer: { cohorts: [{ cohort: CLASS, members: 5 }], next_cursor: null },
};

const CALCULATED = { cohort: CLASS, calculated_at: '2026-11-20T10:00:00.000Z' };
const LOW = [{ cause: 'low_score' }];
const ANN = { student_id: LOWEST, mastery_score: 0.2, level: 'beginner', causes: LOW };
const BEN = { student_id: SECOND, mastery_score: 0.4, level: 'developing', causes: LOW };

export const STUDENTS: ApiExample = {
  summary: 'A teacher looks somebody up',
  as: TEACHER,
  parameters: { cohort: CLASS, q: 'ann' },
  status: 200,
  answer: { ...CALCULATED, students: [ANN], next_cursor: null },
};

export const COHORT: ApiExample = {
  summary: 'How the class is doing',
  as: TEACHER,
  body: { cohort: CLASS },
  status: 200,
  answer: {
    ...CALCULATED,
    ...{ members: 5, scored: 5, mean_score: 0.64, struggling: 2 },
    levels: { beginner: 1, developing: 1, competent: 0, proficient: 2, expert: 1 },
    percentiles: { p10: 0.28, p25: 0.4, p50: 0.8, p75: 0.8, p90: 0.92 },
    struggling_students: [ANN, BEN],
    daily: [],
  },
};

export const COMPARE: ApiExample = {
  summary: 'A student asks where they stand',
  as: { role: 'student', subject: THIRD },
  body: { cohort: CLASS, student_id: THIRD },
  status: 200,
  answer: {
    ...CALCULATED,
    ...{ student_id: THIRD, mastery_score: 0.8, percentile: 60 },
    ...{ scored: 5, mean_score: 0.64, median_score: 0.8 },
  },
};

export const HEATMAP: ApiExample = {
  summary: 'The first three rows',
  as: OPERATOR,
  parameters: { cohort: CLASS, limit: 3 },
  status: 200,
  answer: {
    ...CALCULATED,
    topics: [
      {
        ...{ topic: TOPIC, scored: 2, mean_score: 0.8 },
        levels: { beginner: 0, developing: 0, competent: 0, proficient: 0, expert: 0 },
      },
    ],
    students: [
      { student_id: LOWEST, scores: {} },
      { student_id: SECOND, scores: {} },
      { student_id: THIRD, scores: { [TOPIC]: 0.8 } },
    ],
    next_cursor: THIRD,
  },
};

export const CLASS_ASSIGNMENT: ApiExample = {
  summary: 'An essay is due for the whole class',
  as: TEACHER,
  parameters: { cohort: CLASS },
  body: { topic: TOPIC, exercise_id: 'essay-1', due_at: '2030-01-15T12:00:00Z' },
  ...sentToEach('9e107d9d-372b-5b68-8bad-8e8d5a2d4f2'),
};
