export { APP_ID, METHOD } from './apps.ts';
export {
  MAX_TRAIL_ENTRIES,
  decisionEntry,
  requestEntry,
  trailEntry,
  trailFinding,
  trailHead,
  trailPage,
  trailQuestion,
  trailRequest,
  unreadableEntry,
  verificationPage,
  verificationQuestion,
  verificationRequest,
} from './audit.ts';
export type {
  TrailEntry,
  TrailFinding,
  TrailHead,
  TrailPage,
  TrailQuestion,
  VerificationPage,
  VerificationQuestion,
} from './audit.ts';
export {
  MAX_BATCH_STUDENTS,
  NDJSON,
  batchError,
  batchLastLine,
  batchRequest,
  batchResponse,
  batchResult,
  batchSummary,
} from './batch.ts';
export type { BatchError, BatchRequest, BatchResult, BatchSummary } from './batch.ts';
export {
  MAX_WHAT_IF,
  explainRequest,
  explainResponse,
  patternsRequest,
  patternsResponse,
  whatIfRequest,
  whatIfResponse,
} from './explain.ts';
export type { ExplainResponse, PatternsResponse, WhatIfResponse } from './explain.ts';
export {
  CSV_OF_COHORT,
  MAX_STRUGGLING,
  MIN_COMPARED,
  cohortDay,
  cohortRequest,
  cohortResponse,
  cohortStudentsRequest,
  cohortStudentsResponse,
  cohortsQuestion,
  cohortsRequest,
  cohortsResponse,
  compareRequest,
  compareResponse,
  heatmapRequest,
  heatmapResponse,
} from './cohorts.ts';
export type {
  CohortDay,
  CohortRequest,
  CohortResponse,
  CohortStudentsRequest,
  CohortStudentsResponse,
  CohortsQuestion,
  CohortsResponse,
  CompareRequest,
  CompareResponse,
  HeatmapRequest,
  HeatmapResponse,
} from './cohorts.ts';
export { curriculumRequest, curriculumResponse } from './curriculum.ts';
export type { CurriculumResponse } from './curriculum.ts';
export { exportRequest, exportResponse } from './export.ts';
export type { ExportResponse } from './export.ts';
export {
  ITEM_FINDINGS,
  MIN_ITEM_ANSWERS,
  analysedItem,
  itemsRequest,
  itemsResponse,
} from './items.ts';
export type { AnalysedItem, ItemsRequest, ItemsResponse } from './items.ts';
export { NOT_INCLUDED } from './not-included.ts';
export {
  CSV_OF_HISTORY,
  granularity,
  historyPoint,
  historyRequest,
  historyResponse,
} from './history.ts';
export type { Granularity, HistoryPoint, HistoryRequest, HistoryResponse } from './history.ts';
export {
  MAX_BATCH,
  calculateRequest,
  calculateResponse,
  ingestEvent,
  ingestOutcome,
  ingestResponse,
  ingestStatus,
  ingestStatusRequest,
  queryRequest,
  queryResponse,
  weights,
} from './mastery.ts';
export type {
  CalculateResponse,
  IngestOutcome,
  IngestResponse,
  IngestStatus,
  QueryResponse,
  Weights,
} from './mastery.ts';
export {
  MAX_LETTERS,
  deadLetterDetail,
  deadLetterDiscardRequest,
  deadLetterId,
  deadLetterListRequest,
  deadLetterPage,
  deadLetterReplayRequest,
  deadLetterReview,
  deadLetterReviewed,
  deadLetterShowRequest,
  deadLetterSummary,
  deliveryReplayRequest,
  deliveryReplayed,
  reviewer,
} from './dead-letters.ts';
export type {
  DeadLetterDetail,
  DeadLetterListRequest,
  DeadLetterPage,
  DeadLetterReview,
  DeadLetterReviewed,
  DeadLetterSummary,
  LetterContent,
  Reviewer,
} from './dead-letters.ts';
export {
  beginAnewRequest,
  begunAnew,
  erasureAccepted,
  erasureStatus,
  erasureStatusRequest,
  operation,
  operationAccepted,
  operationRequest,
  pipelineRequest,
  pipelineStatus,
  rebuildRequest,
} from './operations.ts';
export type {
  BegunAnew,
  ErasureAccepted,
  ErasureStatus,
  ErasureStatusRequest,
  Operation,
  OperationAccepted,
  PipelineStatus,
  RebuildRequest,
} from './operations.ts';
export {
  MAX_MEMBERS,
  assignmentRequest,
  inPath,
  membersRequest,
  overrideRequest,
  rulingRequest,
  sentEvents,
  studentEventRequest,
} from './people.ts';
export type { SentEvents } from './people.ts';
export { flow, flowRequest, workerTally } from './flow.ts';
export type { Flow, WorkerTally } from './flow.ts';
export { modelCard, modelCardRequest } from './model-card.ts';
export type { ModelCard } from './model-card.ts';
export { healthReport, serviceState, servicesRequest, servicesStatus } from './services.ts';
export type { HealthReport, ServiceState, ServicesStatus } from './services.ts';
export { mcpMessage, mcpReply } from './mcp.ts';
export {
  adaptiveRequest,
  adaptiveResponse,
  dueReview,
  learningPathRequest,
  learningPathResponse,
  pathStep,
  predictionRequest,
  predictionResponse,
  scoredDay,
  trajectoryRequest,
  trajectoryResponse,
} from './predictions.ts';
export type {
  AdaptiveRequest,
  AdaptiveResponse,
  LearningPathRequest,
  LearningPathResponse,
  PredictionRequest,
  TrajectoryResponse,
} from './predictions.ts';
export {
  emailConfirmRequest,
  inboxReadResponse,
  inboxRequest,
  inboxResponse,
  notificationInPath,
  notificationQuestion,
  ownRequest,
  removedResponse,
  subscriptionRequest,
  subscriptionTold,
  subscriptionsResponse,
  vapidKeyResponse,
  webhookCreated,
  webhookRequest,
  webhooksResponse,
} from './notifications.ts';
export type {
  InboxResponse,
  SubscriptionRequest,
  SubscriptionTold,
  WebhookCreated,
  WebhookTold,
} from './notifications.ts';
export {
  NOTIFICATION_CHANNELS,
  NOTIFICATION_KINDS,
  WEEKDAYS,
  emailState,
  preferences,
  preferencesResponse,
} from './preferences.ts';
export type {
  NotificationChannel,
  NotificationKind,
  Preferences,
  PreferencesResponse,
} from './preferences.ts';
export { PROBLEMS, PROBLEM_JSON, problem, problemError, problemType } from './problem.ts';
export type { Problem, ProblemError, ProblemKind } from './problem.ts';
export { processRequest } from './process.ts';
export type { ProcessRequest, ProcessResponse } from './process.ts';
export { role } from './roles.ts';
export type { Principal, Role } from './roles.ts';
export { OPERATIONS } from './openapi/operations.ts';
export { openApiDocument } from './openapi/openapi-document.ts';
export type { ApiAnswer, ApiExample, ApiOperation, NamedSchema } from './openapi/operation.ts';
export { EVENT_STREAM, streamRequest, ticketRequest, ticketResponse } from './stream.ts';
export {
  CALIPER_VERSIONS,
  caliperAttempt,
  caliperEntity,
  caliperEnvelope,
  caliperEvent,
  caliperScore,
} from './caliper.ts';
export type { CaliperEntity, CaliperEvent } from './caliper.ts';
export { MAX_STATEMENTS, notMappedReason, statementsResponse } from './integrations.ts';
export type { NotMappedReason, NotMappedStatement, StatementsResponse } from './integrations.ts';
export { xapiStatement } from './xapi.ts';
export type { XapiStatement } from './xapi.ts';
