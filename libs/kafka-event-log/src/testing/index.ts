export { describeEventLog } from './describe-event-log.ts';
export type { EventLogFixture } from './fixture.ts';
