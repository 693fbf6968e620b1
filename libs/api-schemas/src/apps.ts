/** Dapr app ids; the worker goes by the customer's name for the core. */
export const APP_ID = {
  gateway: 'api-gateway',
  engine: 'mastery-engine',
  prediction: 'prediction-service',
  notification: 'notification-service',
} as const;

/** Methods that the apps offer each other over Dapr invocation. */
export const METHOD = {
  process: 'process',
  nextWeek: 'next-week',
  trajectory: 'trajectory',
  recommendations: 'recommendations',
  path: 'path',
  cohorts: 'cohorts',
  cohort: 'cohort',
  compare: 'compare',
  cohortStudents: 'cohort-students',
  heatmap: 'heatmap',
  deadLetterList: 'dlq/list',
  deadLetterShow: 'dlq/show',
  deadLetterReplay: 'dlq/replay',
  deadLetterDiscard: 'dlq/discard',
  rebuild: 'rebuild',
  operation: 'operation',
  erasureStatus: 'erasure-status',
  beginAnew: 'begin-anew',
  pipeline: 'pipeline',
} as const;
