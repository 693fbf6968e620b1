/** Where a message goes by one channel. The id names the destination among those of its recipient. */
export type Destination =
  | {
      readonly channel: 'push';
      readonly id: string;
      /** The push service's URL for one browser. */
      readonly endpoint: string;
      /** The browser's public key and shared secret, base64url. */
      readonly keys: { readonly p256dh: string; readonly auth: string };
    }
  | {
      readonly channel: 'webhook';
      readonly id: string;
      readonly url: string;
      /** Every secret that is valid, `whsec_` and base64, the newest first: a message is signed with each while they rotate. */
      readonly secrets: readonly string[];
    }
  | { readonly channel: 'email'; readonly id: string; readonly address: string };

/** A channel that leads out of the engine. */
export type ChannelName = Destination['channel'];

/** A destination of one channel. */
export type DestinationOf<C extends ChannelName> = Extract<Destination, { readonly channel: C }>;

/** What a message says, the same by every channel. */
export interface MessageContent {
  /** Names the notification, in the inbox too. */
  readonly id: string;
  /** The type of the event behind it. */
  readonly type: string;
  readonly title: string;
  readonly body: string;
  /** Time of that event, RFC 3339 UTC. */
  readonly created_at: string;
  readonly trace_id: string;
}

/** One message for one destination. */
export interface OutboundMessage {
  /** Follows from event, channel and destination: the same at every try, so a receiver can tell a repeat. */
  readonly id: string;
  /** Whom it is for: a student id, or `teacher:{sub}`. */
  readonly recipient: string;
  readonly notification: MessageContent;
  /** Of the try, where that is traced: a receiver may go on from there. */
  readonly traceparent?: string;
}

/** How a try ended. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** Another try may help, not before `retryAfterMs` if the receiver said so. */
  | { readonly kind: 'retry'; readonly reason: string; readonly retryAfterMs?: number }
  /** The destination is no more. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** No further try would help. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One way to reach people outside of the engine. */
export interface Sender<C extends ChannelName = ChannelName> {
  readonly channel: C;
  /** One try, over within 10 s. Never rejects: what went wrong is an outcome, and its reason holds no secret and no address. */
  send(destination: DestinationOf<C>, message: OutboundMessage): Promise<SendOutcome>;
  /** Ends its connections; may be called again. */
  close(): Promise<void>;
}
