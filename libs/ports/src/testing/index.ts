export { describeStateStore } from './describe-state-store.ts';
export type { StateStoreFixture } from './describe-state-store.ts';
export { describeEventLog } from './event-log/describe-event-log.ts';
export type { EventLogFixture } from './event-log/fixture.ts';
export { redisLikeStore } from './redis-like-store.ts';
export { describeSharedCache } from './describe-shared-cache.ts';
export type { SharedCacheFixture } from './describe-shared-cache.ts';
export { describeOneTimeValues } from './describe-one-time-values.ts';
export type { OneTimeValuesFixture } from './describe-one-time-values.ts';
export { redisLikeValues } from './redis-like-values.ts';
export { redisLikeCache } from './redis-like-cache.ts';
export { describeSender, newMessage } from './describe-sender.ts';
export type {
  ArrivedMessage,
  Counterpart,
  CounterpartMood,
  SenderFixture,
} from './describe-sender.ts';
export { recordingTracer } from './recording-tracer.ts';
export type { RecordedSpan } from './recording-tracer.ts';
