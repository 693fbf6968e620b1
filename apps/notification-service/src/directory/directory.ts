import type { NotificationChannel, NotificationKind } from '@mastery/api-schemas';
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
  /** BCP 47 tag of the language that the recipient reads. */
  readonly language: string;
  /** Whether the recipient wants messages of this kind by this channel; of a platform everything. */
  wants(kind: NotificationKind, channel: NotificationChannel): boolean;
  /**
   * When the recipient's next weekly digest is due: the first such hour after now.
   * @param now milliseconds since the epoch, as is the answer
   */
  nextDigest(now: number): number;
  /**
   * When a message that is ready now may go out: later than now in quiet hours.
   * @param now milliseconds since the epoch, as is the answer
   */
  notBefore(now: number): number;
}

/** Who is told, and by which ways. */
export interface Directory {
  /**
   * The reach of each recipient: a student id, `teacher:{sub}` or `platform:{sub}`. Whoever chose nothing has the defaults.
   * @throws StateStoreUnavailable
   */
  reachOf(recipients: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  /**
   * The recipients, `teacher:{sub}`, who teach a cohort of these students; a student without teachers may be left out.
   * @throws StateStoreUnavailable
   */
  teachersOf(students: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * The recipients, `platform:{sub}`, who are told by webhook what every student is told.
   * @throws StateStoreUnavailable
   */
  platforms(): Promise<readonly string[]>;
  /**
   * The receiver said that the destination is no more: it is removed.
   * @throws StateStoreUnavailable
   * @throws StateWriteUnknown
   */
  forgetDestination(recipient: string, channel: ChannelName, destinationId: string): Promise<void>;
}
