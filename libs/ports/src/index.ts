export type { Clock } from './clock.ts';
export { EventLogUnavailable } from './event-log.ts';
export type {
  BatchControl,
  BatchHandler,
  EventLog,
  EventLogConsumer,
  EventLogProducer,
  LogRecord,
  NewRecord,
  Position,
  RecordBatch,
  Subscription,
} from './event-log.ts';
export type { Logger } from './logger.ts';
export { ServiceUnavailable } from './service-invocation.ts';
export type { Invocation, InvocationReply, ServiceInvoker } from './service-invocation.ts';
export {
  CREATE_ONLY,
  StateAnswerTooLarge,
  StateStoreUnavailable,
  StateWriteUnknown,
} from './state-store.ts';
export type { StateOperation, StateStore, StoredValue } from './state-store.ts';
