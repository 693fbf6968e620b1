import type { ApiExample } from '../operation.ts';

/** The student whom the examples are about. */
export const STUDENT = { role: 'student', subject: 'ada-example' } as const;
/** What sends events and asks for everybody. */
export const AGENT = { role: 'service', subject: 'learning-agent' } as const;
/** The operator of the examples. */
export const OPERATOR = { role: 'admin', subject: 'ops-example' } as const;
/** Of the quiz that the examples are about. */
export const EVENT_ID = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e12';

export const INGEST: ApiExample = {
  summary: 'A quiz was taken',
  as: AGENT,
  body: {
    specversion: '1.0',
    id: EVENT_ID,
    source: 'urn:my-platform',
    type: 'quiz.completed',
    subject: STUDENT.subject,
    time: '2026-11-20T09:00:00Z',
    data: { topic: 'BBB-block-1', quiz_id: 'q1', score: 0.8 },
  },
  status: 202,
  answer: {
    accepted: 1,
    results: [{ event_id: EVENT_ID, outcome: 'accepted', partition: 9, offset: '17' }],
  },
};

export const STATUS: ApiExample = {
  summary: 'It was applied',
  as: AGENT,
  parameters: { event_id: EVENT_ID },
  status: 200,
  answer: {
    event_id: EVENT_ID,
    status: 'applied',
    partition: 9,
    offset: '17',
    processed_at: '2026-11-20T09:00:01.250Z',
  },
};

/** What a component adds to a score. */
export const part = (component: string, score: number, weight: number, contribution: number) => ({
  ...{ component, score, weight, contribution, origin: 'derived' },
});

/** What the engine says to somebody who was active on one day of the last fourteen. */
export const PRACTISE_MORE_OFTEN = {
  action: 'schedule',
  area: 'consistency',
  priority: 'high',
  estimated_minutes: 40,
  reason: 'Your consistency is 0.10, 0.60 below the target of 0.70.',
};

export const QUERY: ApiExample = {
  summary: 'A student asks',
  as: STUDENT,
  body: { student_id: STUDENT.subject },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    mastery_score: 0.625,
    level: null,
    components: { quiz: 0.8, consistency: 0.1 },
    breakdown: [part('quiz', 0.8, 0.75, 0.6), part('consistency', 0.1, 0.25, 0.025)],
    topics: {
      'BBB-block-1': {
        ...{ score: 0.625, level: null, evidence_count: 1 },
        ...{ knowledge: 0.7378, interval: { low: 0.4647, high: 0.9012 }, fading: false },
        last_seen: '2026-11-20T09:00:00.000Z',
      },
    },
    recommendations: [PRACTISE_MORE_OFTEN],
    ...{ knowledge: 0.7129, interval: { low: 0.4337, high: 0.8895 } },
    confidence: 0.0952,
    evidence_count: 1,
    calculated_at: '2026-11-20T09:00:01.250Z',
    formula_version: 'weighted-sum/1',
    model_version: 'knowledge/1+population/0',
  },
};

export const CALCULATE: ApiExample = {
  summary: 'The worked example',
  as: STUDENT,
  body: { components: { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 } },
  status: 200,
  answer: {
    mastery_score: 0.862,
    level: 'proficient',
    breakdown: [
      part('completion', 0.85, 0.4, 0.34),
      part('quiz', 0.9, 0.3, 0.27),
      part('quality', 0.85, 0.2, 0.17),
      part('consistency', 0.82, 0.1, 0.082),
    ],
    formula_version: 'weighted-sum/1',
  },
};
