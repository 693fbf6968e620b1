import type { ApiExample } from '../operation.ts';
import { AGENT, OPERATOR, STUDENT } from './mastery.ts';

/** The student whose events need repair, and who is erased in the end. */
export const BEN = 'ben-example';
const MISTYPED = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e13';
const NONSENSE = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e14';
const REPLAY = '5a1f6f9e-57f0-5c0b-8d3f-2f6a7c1d9e21';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

const exercise = (id: string, topic: string) => ({
  ...{ specversion: '1.0', id, source: 'urn:my-platform', type: 'exercise.completed' },
  ...{ subject: BEN, time: '2026-11-20T09:00:00Z' },
  data: { topic, exercise_id: '14984', correct: true },
});

export const INGEST_UNKNOWN_TOPICS: ApiExample = {
  summary: 'Two events at once, of topics that the curriculum does not have',
  as: AGENT,
  body: [exercise(MISTYPED, 'BBB-blok-1'), exercise(NONSENSE, 'nonsense')],
  status: 202,
  answer: {
    accepted: 2,
    results: [
      { event_id: MISTYPED, outcome: 'accepted', partition: 4, offset: '31' },
      { event_id: NONSENSE, outcome: 'accepted', partition: 4, offset: '32' },
    ],
  },
};

export const STATUS_FAILED: ApiExample = {
  summary: 'It failed',
  as: AGENT,
  parameters: { event_id: NONSENSE },
  status: 200,
  answer: {
    event_id: NONSENSE,
    status: 'failed',
    reason: 'unknown-topic',
    ...{ partition: 4, offset: '32', processed_at: '2026-11-20T09:00:01.250Z' },
  },
};

const letter = (id: string, topic: string, offset: string) => ({
  ...{ id, dlq_id: `mastery.requests-4-${offset}` },
  ...{ reason: 'business-rule', error: 'unknown-topic' },
  detail: `topic ${topic} is not in curriculum BBB-2013B`,
  attempts: 1,
  source: { topic: 'mastery.requests', partition: 4, offset },
  student_id: BEN,
  failed_at: '2026-11-20T09:00:01.250Z',
  review: null,
});
const [FIRST, SECOND] = [letter('4-0', 'BBB-blok-1', '31'), letter('4-1', 'nonsense', '32')];

export const LIST: ApiExample = {
  summary: 'Those of one student',
  as: OPERATOR,
  parameters: { student_id: BEN, limit: 10 },
  status: 200,
  answer: { letters: [SECOND, FIRST], next_cursor: null },
};

export const SHOW: ApiExample = {
  summary: 'A mistyped topic',
  as: OPERATOR,
  parameters: { id: FIRST.id },
  status: 200,
  answer: {
    ...FIRST,
    key: { encoding: 'text', content: BEN },
    value: {
      encoding: 'json',
      content: {
        ...exercise(MISTYPED, 'BBB-blok-1'),
        dataschema: 'urn:mastery-engine:schema:exercise.completed:1',
        traceparent: TRACEPARENT,
      },
    },
    headers: {
      'content-type': { encoding: 'text', content: 'application/cloudevents+json' },
      traceparent: { encoding: 'text', content: TRACEPARENT },
    },
    errors: [{ path: 'data.topic', message: `${FIRST.detail} (unknown-topic)` }],
  },
};

const decided = {
  by: { subject: OPERATOR.subject, role: 'admin' },
  at: '2026-11-20T09:10:00.000Z',
};

export const REPLAY_EDITED: ApiExample = {
  summary: 'With the topic put right',
  as: OPERATOR,
  parameters: { id: FIRST.id },
  body: { event: exercise(MISTYPED, 'BBB-block-1') },
  status: 200,
  answer: {
    id: FIRST.id,
    review: {
      state: 'replayed',
      ...decided,
      replay: {
        ...{ event_id: REPLAY, edited: true, content_hash: '0c5d…' },
        ...{ partition: 4, offset: '33' },
      },
    },
  },
};

export const DISCARD: ApiExample = {
  summary: 'Nobody needs it',
  as: OPERATOR,
  parameters: { id: SECOND.id },
  body: { reason: 'A test of the agent' },
  status: 200,
  answer: {
    id: SECOND.id,
    review: { state: 'discarded', ...decided, reason: 'A test of the agent' },
  },
};

const OPERATION = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

export const REBUILD: ApiExample = {
  summary: 'One student',
  as: OPERATOR,
  body: { student_id: STUDENT.subject },
  status: 202,
  answer: { operation_id: OPERATION },
};

export const SHOW_REBUILD: ApiExample = {
  summary: 'It is done, and nothing was wrong',
  as: OPERATOR,
  parameters: { operation_id: OPERATION },
  status: 200,
  answer: {
    operation_id: OPERATION,
    ...{ kind: 'rebuild', status: 'done', scope: 'one' },
    started_at: '2026-11-20T09:20:00.000Z',
    updated_at: '2026-11-20T09:20:00.400Z',
    ...{ compared: 1, unchanged: 1, swapped: 0, from_checkpoint: 0, beyond_log: 0, problems: [] },
  },
};

/** As many as a topic has unless it is made otherwise. */
const PARTITIONS = 12;

export const BEGIN_ANEW: ApiExample = {
  summary: 'Every partition belongs to its log',
  as: OPERATOR,
  body: {},
  status: 200,
  answer: {
    partitions: Array.from({ length: PARTITIONS }, (_, partition) => ({
      partition,
      outcome: 'untouched',
    })),
  },
};

export const PIPELINE: ApiExample = {
  summary: 'Nothing waits',
  as: OPERATOR,
  status: 200,
  answer: {
    ...{ checked_at: '2026-11-20T10:00:00.000Z', topic: 'mastery.requests', lag: 0 },
    partitions: Array.from({ length: PARTITIONS }, (_, partition) => ({
      ...{ partition, start: 0, end: 18, applied: 17, lag: 0, epoch: 0 },
      closed_through: '2026-11-19',
    })),
  },
};
