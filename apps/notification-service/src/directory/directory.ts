import type { ChannelName, Destination } from '../sending/sender.ts';

/** Where a recipient is reached, and when. */
export interface Reach {
  /** Whether messages go to the inbox. */
  readonly inbox: boolean;
  /** Where messages go outside of the engine, by every channel that the recipient chose. */
  readonly destinations: readonly Destination[];
  /** Nothing is sent at once: everything comes in one message a week. */
  readonly digest: 'at-once' | 'weekly';
  /** The recipient wants to be told nothing. */
  readonly optedOut: boolean;
  /**
   * When a message that is ready now may go out: later than now in quiet hours.
   * @param now milliseconds since the epoch, as is the answer
   */
  notBefore(now: number): number;
}

/** Who is told, and by which ways. */
export interface Directory {
  /**
   * The reach of each recipient: a student id, or `teacher:{sub}`. Whoever chose nothing has the defaults.
   * @throws StateStoreUnavailable
   */
  reachOf(recipients: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  /**
   * The recipients, `teacher:{sub}`, who teach a cohort of these students; a student without teachers may be left out.
   * @throws StateStoreUnavailable
   */
  teachersOf(students: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * One destination as it is now, read right before it is used: secrets lie nowhere else, and whoever
   * unsubscribed is sent nothing more. Null when it is no more.
   * @throws StateStoreUnavailable
   */
  destination(
    recipient: string,
    channel: ChannelName,
    destinationId: string,
  ): Promise<Destination | null>;
  /**
   * The receiver said that the destination is no more: it is removed.
   * @throws StateStoreUnavailable
   * @throws StateWriteUnknown
   */
  forgetDestination(recipient: string, channel: ChannelName, destinationId: string): Promise<void>;
}
