import { topicsByExercise } from '../context.ts';
import type { MappingContext } from '../context.ts';

/** When these tests are. */
export const NOW = Date.parse('2026-11-20T12:00:00Z');
export const HOME = 'https://lms.example';
export const ADL = 'http://adlnet.gov/expapi/verbs/';

const exercise = (id: string) => ({ id, kind: 'exercise', difficulty: 'intermediate' }) as const;
const topic = (id: string, ...exercises: readonly string[]) => ({
  ...{ id, title: id, prerequisites: [] },
  exercises: exercises.map(exercise),
});

/** An installation with two topics that share one exercise id. */
export const CONTEXT: MappingContext = {
  homePages: undefined,
  topicsOf: topicsByExercise({
    ...{ id: 'c', title: 'C' },
    topics: [topic('loops', 'loops-while', 'shared'), topic('lists', 'lists-sort', 'shared')],
  }),
  now: NOW,
};

/** A statement that is mapped: an exercise of the curriculum was answered right. */
export const statement = (more: object = {}) => ({
  id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
  actor: { account: { homePage: HOME, name: 'ada' } },
  verb: { id: `${ADL}answered` },
  object: { id: `${HOME}/items/loops-while` },
  result: { success: true },
  timestamp: '2026-11-20T10:00:00+01:00',
  ...more,
});

/** A Caliper event that is mapped: an item of the curriculum was graded. */
export const gradeEvent = (more: object = {}, attempt: object = {}) => ({
  '@context': 'http://purl.imsglobal.org/ctx/caliper/v1p2',
  id: 'urn:uuid:A50CA17F-5971-47bb-8fca-4e6e6879001d',
  type: 'GradeEvent',
  action: 'Graded',
  actor: { id: `${HOME}/autograder`, type: 'SoftwareApplication' },
  object: {
    ...{ id: `${HOME}/attempts/1`, type: 'Attempt' },
    assignee: `${HOME}/users/ada`,
    assignable: { id: `${HOME}/items/loops-while`, type: 'AssessmentItem' },
    ...attempt,
  },
  generated: { id: `${HOME}/scores/1`, type: 'Score', scoreGiven: 4, maxScore: 5 },
  eventTime: '2026-11-20T09:00:30.000Z',
  ...more,
});

/** A Caliper event of this type and action, by which the learner shows life. */
export const lived = (type: string, action: string, more: object = {}) => ({
  ...{ id: 'urn:uuid:c51570e4-f8ed-4c18-bb3a-dfe51b2cc594', type, action },
  actor: { id: `${HOME}/users/ada`, type: 'Person' },
  object: { id: `${HOME}/items/loops-while`, type: 'AssessmentItem' },
  eventTime: '2026-11-20T09:00:00.000Z',
  ...more,
});
