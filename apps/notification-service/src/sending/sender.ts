import type { OutboundMessage } from '@mastery/ports';
import type { Notification } from '../notification.ts';

export type { ChannelName, Destination, DestinationOf, SendOutcome, Sender } from '@mastery/ports';

/** One message for one destination, with the notification as the inbox has it. */
export interface Message extends OutboundMessage {
  readonly notification: Notification;
}
