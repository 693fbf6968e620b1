import type { ApiExample } from '../operation.ts';
import { AGENT } from './mastery.ts';

/** The student whom the statements are about. */
const LEARNER = 'grace-example';
const HOME = 'https://lms.example';
const QUIZ = `${HOME}/activities/q2`;
const ADL = 'http://adlnet.gov/expapi';
const TOPIC = { 'urn:mastery-engine:topic': 'BBB-block-2' };

const statement = (id: string, verb: string, more: object) => ({
  id,
  actor: { objectType: 'Agent', account: { homePage: HOME, name: LEARNER } },
  verb: { id: `${ADL}/verbs/${verb}`, display: { en: verb } },
  object: {
    objectType: 'Activity',
    id: QUIZ,
    definition: { type: `${ADL}/activities/assessment`, extensions: TOPIC },
  },
  timestamp: '2026-11-20T10:00:00+01:00',
  ...more,
});

const PASSED = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const LIKED = '12345678-1234-4678-9234-567812345678';

const place = { partition: 9, offset: '17' };

export const STATEMENTS: ApiExample = {
  summary: 'A quiz was passed, and something was liked',
  as: AGENT,
  body: [
    statement(PASSED, 'passed', {
      result: { score: { scaled: 0.8 }, success: true, duration: 'PT4M30S' },
    }),
    statement(LIKED, 'liked', {}),
  ],
  status: 200,
  answer: {
    accepted: 1,
    not_mapped: 1,
    results: [
      {
        ...{ source_id: PASSED, outcome: 'accepted', type: 'quiz.completed' },
        ...{ event_id: '9b5b7c38-6c43-5a6c-9a3e-3a0c7f5f5a11', student_id: LEARNER, ...place },
      },
      {
        ...{ source_id: LIKED, outcome: 'not_mapped', reason: 'verb-not-mapped' },
        ...{ where: 'verb.id', detail: 'says nothing of mastery here' },
      },
    ],
  },
};

export const MAILBOX: ApiExample = {
  summary: 'A learner who is only an e-mail address',
  as: AGENT,
  body: {
    id: LIKED,
    actor: { mbox: 'mailto:grace@lms.example' },
    verb: { id: `${ADL}/verbs/answered` },
    object: { id: QUIZ },
    result: { success: true },
    timestamp: '2026-11-20T09:00:00Z',
  },
  status: 200,
  answer: {
    accepted: 0,
    not_mapped: 1,
    results: [
      {
        ...{ source_id: LIKED, outcome: 'not_mapped', reason: 'actor-without-account' },
        where: 'actor.account',
        detail:
          'must name the learner: an e-mail address, its hash or an OpenID is not taken for one',
      },
    ],
  },
};

const GRADED = 'urn:uuid:a50ca17f-5971-47bb-8fca-4e6e6879001d';
const ITEM = `${HOME}/items/e-7`;

export const CALIPER: ApiExample = {
  summary: 'An item was graded, and a course described',
  as: AGENT,
  body: {
    sensor: `${HOME}/sensors/1`,
    sendTime: '2026-11-20T09:01:00.000Z',
    dataVersion: 'http://purl.imsglobal.org/ctx/caliper/v1p2',
    data: [
      {
        '@context': 'http://purl.imsglobal.org/ctx/caliper/v1p2',
        ...{ id: GRADED, type: 'GradeEvent', profile: 'GradingProfile', action: 'Graded' },
        actor: { id: `${HOME}/autograder`, type: 'SoftwareApplication' },
        object: {
          ...{ id: `${ITEM}/attempts/1`, type: 'Attempt', count: 1, duration: 'PT50S' },
          assignee: { id: `${HOME}/users/${LEARNER}`, type: 'Person' },
          assignable: { id: ITEM, type: 'AssessmentItem', extensions: TOPIC },
        },
        generated: { id: `${ITEM}/scores/1`, type: 'Score', scoreGiven: 4, maxScore: 5 },
        eventTime: '2026-11-20T09:00:30.000Z',
      },
      { id: `${HOME}/courses/7`, type: 'CourseSection' },
    ],
  },
  status: 200,
  answer: {
    accepted: 1,
    not_mapped: 1,
    results: [
      {
        ...{ source_id: GRADED, outcome: 'accepted', type: 'exercise.completed' },
        ...{ event_id: '1d0a6c44-7a2f-5f0e-8a55-0c2b2f1e9d22', student_id: LEARNER, ...place },
      },
      {
        ...{ source_id: `${HOME}/courses/7`, outcome: 'not_mapped', reason: 'not-an-event' },
        ...{ where: 'action', detail: 'describes something; nothing happened' },
      },
    ],
  },
};
