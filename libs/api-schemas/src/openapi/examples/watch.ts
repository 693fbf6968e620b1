import type { ApiExample } from '../operation.ts';

const OPERATOR = { role: 'admin', subject: 'ops@school' } as const;
const CHECKED_AT = '2026-11-20T10:00:00.000Z';
const since = '2026-11-20T08:59:01.120Z';
const UP = { up: true, since };
const counted = {
  ...{ scope: 'process', process: '1f0d8a52-97a3-4a53-b0c5-2c7f0f7a0c11' },
  since,
};

export const FLOW: ApiExample = {
  summary: 'A duplicate, a dead letter, and nothing that waits',
  as: OPERATOR,
  status: 200,
  answer: {
    checked_at: CHECKED_AT,
    topics: [
      { topic: 'mastery.requests', appended: 216, kept: 216 },
      { topic: 'mastery.results', appended: 260, kept: 260 },
      { topic: 'mastery.dlq', appended: 1, kept: 1 },
      { topic: 'mastery.audit', appended: 40, kept: 40 },
    ],
    groups: [
      { group: 'mastery-worker', topic: 'mastery.requests', done: 216, lag: 0 },
      { group: 'membership-service', topic: 'mastery.requests', done: 216, lag: 0 },
      { group: 'population-service', topic: 'mastery.requests', done: 216, lag: 0 },
      { group: 'notification-service', topic: 'mastery.results', done: 260, lag: 0 },
      { group: 'analytics-service', topic: 'mastery.results', done: 260, lag: 0 },
      { group: 'audit-service', topic: 'mastery.results', done: 260, lag: 0 },
      { group: 'audit-service', topic: 'mastery.audit', done: 40, lag: 0 },
    ],
    open_dead_letters: { schema: 1, 'business-rule': 0, processing: 0, delivery: 0 },
    worker: { ...counted, applied: 214, duplicates: 1, dead_lettered: 1 },
  },
};

export const SERVICES: ApiExample = {
  summary: 'All is well',
  as: OPERATOR,
  status: 200,
  answer: {
    checked_at: CHECKED_AT,
    services: [
      {
        ...{ app_id: 'mastery-engine', status: 'healthy', uptime_s: 3_658 },
        dependencies: { redis: UP, kafka: UP, sidecar: UP, partitions: UP },
      },
      {
        ...{ app_id: 'prediction-service', status: 'healthy', uptime_s: 3_658 },
        dependencies: { redis: UP, sidecar: UP },
      },
      {
        ...{ app_id: 'notification-service', status: 'healthy', uptime_s: 3_658 },
        dependencies: { redis: UP, kafka: UP, sidecar: UP },
      },
    ],
  },
};

export const MODEL: ApiExample = {
  summary: 'What is in use',
  as: OPERATOR,
  status: 200,
  answer: {
    checked_at: CHECKED_AT,
    knowledge: {
      ...{ version: 'knowledge/1', trained_on: '2026-11-25' },
      data: [
        {
          name: 'OULAD (Kuzilek, Hlosta, Zdrahal 2017)',
          ...{ licence: 'CC BY 4.0', outcomes: 166_872 },
        },
        { name: 'simulated students, seed 7', licence: 'own', outcomes: 133_577 },
      ],
      scores: { head_calibration_error: 0.0103341101, next_score_coverage: 0.810808189 },
      calibration: { scale: 1, shift: 0 },
    },
    next_week: {
      ...{ version: 'week/1', trained_on: '2026-11-25', scores: { rmse: 0.04745276 } },
      data: 'OULAD (Kuzilek, Hlosta, Zdrahal 2017), CC BY 4.0, 106729 weeks',
    },
    population: {
      ...{ version: 'population/3', published_at: '2026-11-20T09:58:30.000Z' },
      ...{ items: 12, topics: 4, unpublished: 0 },
    },
    figures: {
      model_version: 'knowledge/1',
      measured: [
        {
          name: 'EdNet · head refitted in its folds · calibration error',
          ...{ value: 0.00352, low: 0.0035, high: 0.01162, n: 87_210 },
          ...{ better: 'lower', target: 0.015 },
        },
      ],
    },
    forecasts: {
      ...counted,
      methods: [{ method: 'belief', compared: 31, mean_absolute_error: 0.012 }],
    },
  },
};
