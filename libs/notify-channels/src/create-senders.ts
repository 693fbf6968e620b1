import type { ChannelName, Clock, Sender } from '@mastery/ports';
import { createGuardedHttp } from './http/guarded-http.ts';
import type { Network } from './http/networks.ts';
import { type MailSenderOptions, createMailSender } from './mail/mail-sender.ts';
import { createPushSender } from './push/push-sender.ts';
import type { VapidKeys } from './push/vapid.ts';
import { createWebhookSender } from './webhook/webhook-sender.ts';

/** How this installation reaches people outside of it. */
export interface ChannelsConfig {
  /** Networks in which receivers may be although they are not public. */
  readonly allowedNetworks: readonly Network[];
  /** Without keys nothing is pushed. */
  readonly vapid?: VapidKeys;
  /** Without a mail server there is no e-mail. */
  readonly mail?: MailSenderOptions;
  /** For one try by any channel, 10 s unless told otherwise. */
  readonly timeLimitMs?: number;
}

/** The channels that are configured. */
export interface Senders {
  readonly channels: { readonly [C in ChannelName]?: Sender<C> };
  close(): Promise<void>;
}

/** Makes a sender for every channel that is configured; webhooks always are. */
export const createSenders = (
  { allowedNetworks, vapid, mail, timeLimitMs }: ChannelsConfig,
  clock: Clock,
): Senders => {
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs };
  const http = createGuardedHttp({ allowedNetworks, clock, ...limit });
  const channels = {
    webhook: createWebhookSender({ http, clock }),
    ...(vapid && { push: createPushSender({ http, clock, vapid }) }),
    ...(mail && { email: createMailSender({ ...mail, ...limit }) }),
  };
  return {
    channels,
    close: async () => {
      await Promise.all(Object.values(channels).map((sender) => sender.close()));
      await http.close();
    },
  };
};
