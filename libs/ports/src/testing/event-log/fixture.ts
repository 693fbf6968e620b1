import type { EventLog } from '../../index.ts';

/** An event log under test. */
export interface EventLogFixture {
  readonly log: EventLog;
  /** Creates a topic of its own with this many partitions and answers its name. */
  createTopic(partitions: number): Promise<string>;
  /** After this long without a heartbeat a member has lost its partitions, milliseconds. */
  readonly sessionTimeoutMs: number;
  close(): Promise<void>;
}

/** Gives the fixture of the running suite. */
export type Fixture = () => EventLogFixture;
