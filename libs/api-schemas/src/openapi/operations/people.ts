import { ingestStatus } from '../../mastery.ts';
import {
  assignmentRequest,
  inPath,
  membersRequest,
  overrideRequest,
  rulingRequest,
  sentEvents,
  studentEventRequest,
} from '../../people.ts';
import { JOINING_CLASS } from '../examples/cohorts.ts';
import * as examples from '../examples/people.ts';
import type { ApiOperation } from '../operation.ts';

const answers = {
  202: {
    description: 'In the log, to be applied; `Location` of a single event is its status',
    schema: { name: 'SentEvents', schema: sentEvents },
  },
};
const headers = {
  'Idempotency-Key':
    'Makes tries of one request one event a student; needs the same `time` in each',
};
/** What those who may rule about a student may send. */
export const ruling = {
  tag: 'People',
  roles: ['teacher', 'admin', 'service'],
  headers,
  answers,
} as const;
const registrar = { tag: 'People', roles: ['admin', 'service'], answers } as const;

const OVERRIDE = { name: 'OverrideRequest', schema: overrideRequest };
const REASON = { name: 'RulingRequest', schema: rulingRequest };
/** Work that is set. */
export const ASSIGNMENT = { name: 'AssignmentRequest', schema: assignmentRequest };
const OVERALL = '/students/{id}/overrides/overall';
const TOPIC = '/students/{id}/overrides/topics/{topic}';
const EXEMPTION = '/students/{id}/exemptions/{topic}/{exercise_id}';

/** What people decide about students. Teachers decide about the members of their cohorts. */
export const PEOPLE: readonly ApiOperation[] = [
  {
    ...{ ...ruling, id: 'overrideOverall', method: 'put', path: OVERALL },
    summary: 'Sets a student’s overall score by hand',
    description: 'It stands until it expires or is withdrawn; the calculated score stays visible.',
    ...{ parameters: inPath.student, body: OVERRIDE, examples: [examples.OVERRIDE] },
  },
  {
    ...{ ...ruling, id: 'withdrawOverall', method: 'post', path: `${OVERALL}/withdraw` },
    summary: 'Takes the override of the overall score back',
    ...{ parameters: inPath.student, body: REASON, examples: [examples.WITHDRAWAL] },
  },
  {
    ...{ ...ruling, id: 'overrideTopic', method: 'put', path: TOPIC },
    summary: 'Sets a student’s score of a topic by hand',
    ...{ parameters: inPath.topic, body: OVERRIDE, examples: [examples.TOPIC_OVERRIDE] },
  },
  {
    ...{ ...ruling, id: 'withdrawTopic', method: 'post', path: `${TOPIC}/withdraw` },
    summary: 'Takes the override of a topic’s score back',
    ...{ parameters: inPath.topic, body: REASON, examples: [examples.TOPIC_WITHDRAWAL] },
  },
  {
    ...{ ...ruling, id: 'exempt', method: 'put', path: EXEMPTION },
    summary: 'Exempts a student from an exercise',
    description: 'It no longer counts as work to be done; one that was passed still counts.',
    ...{ parameters: inPath.exercise, body: REASON, examples: [examples.EXEMPTION] },
  },
  {
    ...{ ...ruling, id: 'withdrawExemption', method: 'post', path: `${EXEMPTION}/withdraw` },
    summary: 'Takes an exemption back',
    ...{ parameters: inPath.exercise, body: REASON, examples: [examples.EXEMPTION_WITHDRAWAL] },
  },
  {
    ...{ ...ruling, id: 'assign', method: 'post', path: '/students/{id}/assignments' },
    summary: 'Sets work for a student, with a due day',
    ...{ parameters: inPath.student, body: ASSIGNMENT, examples: [examples.ASSIGNMENT] },
  },
  {
    ...{ ...registrar, id: 'addMembers', method: 'post', path: '/cohorts/{cohort}/members' },
    summary: 'Adds students to a cohort',
    description: 'Not for teachers: who can add students to a cohort sees whom they please.',
    ...{ parameters: inPath.cohort, headers },
    ...{
      body: { name: 'MembersRequest', schema: membersRequest },
      examples: [examples.JOINING, JOINING_CLASS],
    },
  },
  {
    ...{ ...registrar, id: 'removeMember', method: 'delete' },
    path: '/cohorts/{cohort}/members/{student_id}',
    summary: 'Takes a student out of a cohort',
    ...{ parameters: inPath.member, examples: [examples.LEAVING] },
  },
  {
    ...{ tag: ruling.tag, roles: ruling.roles, id: 'eventStatus', method: 'get' },
    path: '/students/{id}/events/{event_id}',
    summary: 'What became of an event about a student',
    description:
      'Where the `Location` of the above points. Teachers ask about the members of their cohorts; an event about somebody else is answered like one that does not exist.',
    parameters: studentEventRequest,
    answers: {
      200: {
        description: 'What is known',
        schema: { name: 'IngestStatus', schema: ingestStatus },
      },
    },
    ...{ problems: ['not-found'], examples: [examples.RULED] },
  },
];
