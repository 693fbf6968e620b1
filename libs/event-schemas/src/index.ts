export { asyncApiDocument } from './asyncapi/asyncapi-document.ts';
export { auditEntry, auditOutcome } from './audit-entry.ts';
export type { AuditOutcome, AuditTrailEntry } from './audit-entry.ts';
export { COMPONENTS, LEVELS, componentScores, level } from './component.ts';
export type { Component, ComponentScores, Level } from './component.ts';
export { deadLetter } from './dead-letter.ts';
export type { Failure } from './dead-letter.ts';
export { DEAD_LETTER_CODES } from './dead-letter-codes.ts';
export type { DeadLetterCode } from './dead-letter-codes.ts';
export { CLOUDEVENT_BATCH_JSON, CLOUDEVENT_JSON, traceIdOf, traceparent } from './envelope.ts';
export {
  dayClosedEventId,
  deadLetterId,
  idempotentEventId,
  importedEventId,
  replayEventId,
  resultEventId,
  statementEventId,
} from './event-ids.ts';
export {
  day,
  durationSeconds,
  eventId,
  freeText,
  instant,
  name,
  score,
  studentId,
} from './identifiers.ts';
export { eventJsonSchemas } from './json-schemas.ts';
export type { EventJsonSchema } from './json-schemas.ts';
export {
  LEARNING_EVENTS,
  cohortMemberAdded,
  cohortMemberRemoved,
  difficulty,
  learningEvent,
} from './learning-events.ts';
export type {
  Difficulty,
  LearningEvent,
  LearningEventOf,
  LearningEventType,
} from './learning-events.ts';
export {
  lastErasure,
  masteryResult,
  readStoredMastery,
  interval80,
  recommendation,
  standingExemption,
  standingOverride,
  storedMastery,
} from './mastery-result.ts';
export type {
  Contribution,
  Erasure,
  MasteryResult,
  Origin,
  Recommendation,
  StandingExemption,
  StandingOverride,
  StoredMastery,
  TopicMastery,
} from './mastery-result.ts';
export { predictionResult } from './prediction-result.ts';
export type { PredictedDay, PredictionResult } from './prediction-result.ts';
export { RESULT_EVENTS, resultEvent, studentErased } from './result-events.ts';
export type { ResultEvent, ResultEventOf, ResultEventType } from './result-events.ts';
export { dataschemaOf, schemaId, schemaVersionOf } from './schema-versions.ts';
export type { EventType } from './schema-versions.ts';
export { storedPosition, storedProcessing } from './stored-processing.ts';
export {
  CONSUMER_GROUP,
  DEAD_LETTER_REASONS,
  DLQ_HEADER,
  READERS,
  TOPIC,
  TOPICS,
} from './topics.ts';
export type { DeadLetterReason, Topic, TopicSettings } from './topics.ts';
export { TOPIC_RIGHTS } from './topic-rights.ts';
export type { KafkaApp, TopicRights } from './topic-rights.ts';
export { partitionOfKey } from './partition-of-key.ts';
