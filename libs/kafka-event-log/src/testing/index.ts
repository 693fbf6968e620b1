export { describeEventLog } from './describe-event-log.ts';
export type { EventLogFixture } from './describe-event-log.ts';
