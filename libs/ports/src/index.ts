export type { Clock, Random, Timers } from './clock.ts';
export { EventLogUnavailable } from './event-log.ts';
export type {
  AssignedPartition,
  BatchControl,
  BatchHandler,
  EventLog,
  EventLogConsumer,
  EventLogProducer,
  EventLogReader,
  IdleHandler,
  LogRange,
  LogRecord,
  NewRecord,
  Position,
  RecordBatch,
  Subscription,
} from './event-log.ts';
export type { OneTimeValues } from './one-time-values.ts';
export { QUIET } from './logger.ts';
export type { Logger } from './logger.ts';
export type {
  ChannelName,
  Destination,
  DestinationOf,
  MessageContent,
  OutboundMessage,
  SendOutcome,
  Sender,
} from './sender.ts';
export { ServiceUnavailable } from './service-invocation.ts';
export type { Invocation, InvocationReply, ServiceInvoker } from './service-invocation.ts';
export {
  CREATE_ONLY,
  NEVER_EXPIRES,
  StateAnswerTooLarge,
  StateStoreUnavailable,
  StateWriteUnknown,
  etagAfterWrite,
} from './state-store.ts';
export type { StateOperation, StateStore, StoredValue } from './state-store.ts';
export type { Bucket, Taken, TokenBuckets } from './token-buckets.ts';
export { NO_TRACER, inSpan } from './tracer.ts';
export type { Span, SpanAttributes, SpanOptions, Tracer } from './tracer.ts';
export { CacheUnavailable } from './shared-cache.ts';
export type { CachedValue, SharedCache } from './shared-cache.ts';
export { writing } from './writing.ts';
