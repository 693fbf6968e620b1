/** One record as the broker keeps it. */
export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  /** Offset as a decimal string: 64 bits do not fit a number. */
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** Broker time (`LogAppendTime`), milliseconds since the epoch. */
  readonly timestamp: number;
  readonly headers: Readonly<Record<string, Buffer>>;
}

/** A record to append; the partition follows from the key (murmur2) unless it is given. */
export interface NewRecord {
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: Readonly<Record<string, string | Buffer>>;
}

/** Where the broker put a record. */
export interface Position {
  readonly partition: number;
  readonly offset: string;
}

/** Appends to the log; resolves only after every in-sync replica has the records. */
export interface EventLogProducer {
  /**
   * Appends in order and answers the position of each record, in the same order.
   * @throws EventLogUnavailable when the broker did not confirm in time; the records may be in the log.
   */
  append(topic: string, records: readonly NewRecord[]): Promise<readonly Position[]>;
  /**
   * Tries the broker, and connects to it: the first record after a probe does not wait for a connection.
   * @throws EventLogUnavailable when it does not answer
   */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** Consecutive records of one partition, in log order. */
export interface RecordBatch extends AssignedPartition {
  readonly records: readonly LogRecord[];
  /** The offset after the partition's last record when the batch was fetched. */
  readonly highWatermark: string;
}

/** What a batch handler may do with its place in the consumer group. */
export interface BatchControl {
  /** Keeps the membership alive during long work. */
  heartbeat(): Promise<void>;
  /** True once the partition is no longer ours: whatever is not written yet must not be. */
  isStale(): boolean;
  /** Commits all records up to and including `offset` as done. */
  commit(offset: string): Promise<void>;
  /**
   * Lets the partition go on at `offset`, forwards or backwards. It takes effect late: a batch that was
   * fetched before may still come first, so a handler checks what it is given.
   */
  seek(offset: string): void;
  /**
   * Where the partition's log begins and ends now.
   * @throws EventLogUnavailable
   */
  range(): Promise<LogRange>;
}

/** A partition's log: the first offset that is kept, and the offset after the last record. */
export interface LogRange {
  readonly start: string;
  readonly end: string;
}

/** A partition that is ours. */
export interface AssignedPartition {
  readonly topic: string;
  readonly partition: number;
  /** Grows with every assignment: whatever was remembered under an older one is void. */
  readonly generation: number;
}

/** Handles one batch; a rejection means that the batch is delivered again after a pause. */
export type BatchHandler = (batch: RecordBatch, control: BatchControl) => Promise<void>;

/**
 * Looks after a partition of which nothing arrives: called soon after it was assigned, unless a batch
 * came first, and then about every second. Never beside a batch of the same partition. A rejection
 * is told and tried again.
 */
export type IdleHandler = (partition: AssignedPartition, control: BatchControl) => Promise<void>;

/** A running member of a consumer group. */
export interface EventLogConsumer {
  /** False while the group cannot be reached. */
  isHealthy(): boolean;
  /** The partitions that are ours, as of the last time the group was divided. */
  assignment(): readonly number[];
  /** Finishes the batch in hand, commits and leaves the group. */
  close(): Promise<void>;
}

/** How to read a topic. */
export interface Subscription {
  readonly topic: string;
  readonly groupId: string;
  /** Where a group without committed offsets begins. */
  readonly from: 'beginning' | 'end';
  /**
   * How long a partition rests after a batch that reached the end of its log, milliseconds; 0 by default. Whoever is
   * in no hurry reads fewer and larger batches by it.
   */
  readonly restMs?: number;
  readonly onBatch: BatchHandler;
  readonly onIdle?: IdleHandler;
}

/** Reads the log outside of any consumer group. */
export interface EventLogReader {
  /** The range of each partition of a topic, by partition. @throws EventLogUnavailable */
  ranges(topic: string): Promise<readonly LogRange[]>;
  /**
   * The offset at which a consumer group goes on in each partition of a topic, by partition; null where it has
   * committed none. @throws EventLogUnavailable
   */
  committed(groupId: string, topic: string): Promise<readonly (string | null)[]>;
  /**
   * Reads the records of one partition from offset `from` up to, not including, `to`, in log order; what
   * retention has taken is left out. It ends there, whatever is appended meanwhile.
   * @throws EventLogUnavailable when the broker does not answer in time
   */
  read(part: {
    readonly topic: string;
    readonly partition: number;
    readonly from: string;
    readonly to: string;
  }): AsyncIterable<readonly LogRecord[]>;
  close(): Promise<void>;
}

/** The event log: one connection configuration, any number of readers and writers. */
export interface EventLog {
  producer(): Promise<EventLogProducer>;
  subscribe(subscription: Subscription): Promise<EventLogConsumer>;
  reader(): Promise<EventLogReader>;
}

/** The broker could not be reached or did not answer in time. */
export class EventLogUnavailable extends Error {
  override readonly name = 'EventLogUnavailable';
}
