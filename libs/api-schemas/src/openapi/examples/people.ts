import type { ApiExample } from '../operation.ts';
import { AGENT } from './mastery.ts';

const CARL = 'carl-example';
const IN_TOPIC = { id: CARL, topic: 'BBB-block-1' };
const AT_EXERCISE = { ...IN_TOPIC, exercise_id: 'essay-1' };
const COHORT = 'people-example';

/** @param n tells the events of the examples apart */
const eventId = (n: number) => `6f1b1d0e-33c5-4c53-9b1e-0d2a7f4c9e${n}`;

const sent = (n: number) => ({
  as: AGENT,
  status: 202,
  answer: {
    accepted: 1,
    results: [
      {
        student_id: CARL,
        event_id: eventId(n),
        outcome: 'accepted',
        ...{ partition: 4, offset: String(n) },
      },
    ],
  },
});

export const OVERRIDE: ApiExample = {
  summary: 'An oral exam went better than the exercises',
  ...sent(10),
  parameters: { id: CARL },
  body: { score: 0.8, reason: 'Oral exam', expires_at: '2099-07-01T00:00:00Z' },
};

export const WITHDRAWAL: ApiExample = {
  summary: 'It was somebody else’s exam',
  ...sent(11),
  parameters: { id: CARL },
  body: { reason: 'Entered for the wrong student' },
};

export const TOPIC_OVERRIDE: ApiExample = {
  summary: 'The topic was examined elsewhere',
  ...sent(12),
  parameters: IN_TOPIC,
  body: { score: 0.9, reason: 'Certificate of another school' },
};

export const TOPIC_WITHDRAWAL: ApiExample = {
  summary: 'The certificate does not count',
  ...sent(13),
  parameters: IN_TOPIC,
  body: { reason: 'Certificate not recognised' },
};

export const EXEMPTION: ApiExample = {
  summary: 'Somebody was ill',
  ...sent(14),
  parameters: AT_EXERCISE,
  body: { reason: 'Ill, note received' },
};

export const EXEMPTION_WITHDRAWAL: ApiExample = {
  summary: 'The essay is to be written after all',
  ...sent(15),
  parameters: AT_EXERCISE,
  body: { reason: 'Agreed with the student' },
};

export const ASSIGNMENT: ApiExample = {
  summary: 'An essay is due',
  ...sent(16),
  parameters: { id: CARL },
  body: { topic: 'BBB-block-1', exercise_id: 'essay-1', due_at: '2030-01-15T12:00:00Z' },
};

export const JOINING: ApiExample = {
  summary: 'A student joins',
  ...sent(17),
  parameters: { cohort: COHORT },
  body: { student_ids: [CARL] },
};

export const LEAVING: ApiExample = {
  summary: 'A student leaves',
  ...sent(18),
  parameters: { cohort: COHORT, student_id: CARL },
};

export const RULED: ApiExample = {
  summary: 'The override was applied',
  as: AGENT,
  parameters: { id: CARL, event_id: eventId(10) },
  status: 200,
  answer: {
    event_id: eventId(10),
    status: 'applied',
    ...{ partition: 4, offset: '10', processed_at: '2026-11-20T09:00:01.250Z' },
  },
};
