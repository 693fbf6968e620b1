import type { NotificationKind } from '@mastery/api-schemas';
import type { DigestWeek } from '../digest/week.ts';
import type { ChannelName } from '../sending/sender.ts';

/** A result on `mastery.results`: where it lies, and its bytes, which a dead letter repeats. */
export interface Source {
  readonly partition: number;
  readonly offset: string;
  /** The result's own time, milliseconds since the epoch. */
  readonly time: number;
  /** The record's value, JSON text. */
  readonly value: string;
  /** Of the span in which it was read; where nothing is traced, the result's own. */
  readonly traceparent?: string | undefined;
}

/** One message that waits to be sent. It holds no address and no secret: those are read right before. */
export interface DueEntry {
  /** Its send key: names the message, and says what became of it. */
  readonly key: string;
  readonly channel: ChannelName;
  /** A student id, or `teacher:{sub}`. */
  readonly recipient: string;
  /** Names the destination among those of its recipient. */
  readonly destination: string;
  readonly kind: NotificationKind;
  /** The student its result is about: nothing is told of somebody who was erased. A digest may speak of others, too. */
  readonly about: string;
  /** What it was planned for; its words are chosen when it is sent. */
  readonly source: Source;
  /** The week that a digest is about; without it, the message tells its result. */
  readonly digestOf?: DigestWeek;
  /** How often it was given up and put back by an operator; never unless given. */
  readonly replay?: number;
  /** Not before this, milliseconds since the epoch. */
  readonly at: number;
  /** When it was first to be sent, milliseconds since the epoch. */
  readonly since: number;
}
