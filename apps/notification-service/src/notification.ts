import type { ResultEvent } from '@mastery/event-schemas';

/** Type of a notification that sums up a week. */
export const DIGEST = 'notification.digest';

/** What a person is told, as it stands in the inbox. */
export interface Notification {
  /** The event's id: one event makes one notification. A digest is named after when it is due. */
  readonly id: string;
  readonly type: ResultEvent['type'] | typeof DIGEST;
  readonly title: string;
  readonly body: string;
  /** Time of the event, RFC 3339 UTC. */
  readonly created_at: string;
  readonly read: boolean;
  readonly trace_id: string;
  /** The student it speaks of, where that is not who reads it: an erasure takes it away. */
  readonly about?: string;
}

/** A notification on its way to somebody. */
export interface Delivery {
  readonly recipient: string;
  readonly notification: Notification;
}

/** What became of a delivery; a repeat was sent before, the recipient of another is erased since. */
export type DeliveryOutcome = 'sent' | 'repeat' | 'erased';

/** One way to reach people. */
export interface Channel {
  readonly name: string;
  /**
   * Delivers in order, each once in effect however often it is called; the outcomes stand in the
   * order of the deliveries. Rejects when the channel is away: nothing is lost by calling again.
   */
  deliver(deliveries: readonly Delivery[]): Promise<readonly DeliveryOutcome[]>;
  /**
   * Drops what it holds about a recipient from up to this time, milliseconds since the epoch, and refuses
   * it from now on: results may be delivered again. Answers how much was dropped.
   */
  erase(recipient: string, at: number): Promise<number>;
}
