import type { ChannelName, Destination, Message, SendOutcome, Sender } from './sender.ts';

/** The channels that an installation has. */
export type Senders = { readonly [C in ChannelName]?: Sender<C> };

/** Their names. */
export const channelsOf = (senders: Senders): ReadonlySet<ChannelName> =>
  new Set(Object.values(senders).map(({ channel }) => channel));

/** One try by the destination's channel. */
export const sendBy = (
  senders: Senders,
  destination: Destination,
  message: Message,
): Promise<SendOutcome> => {
  switch (destination.channel) {
    case 'push':
      return senders.push?.send(destination, message) ?? NO_CHANNEL;
    case 'webhook':
      return senders.webhook?.send(destination, message) ?? NO_CHANNEL;
    case 'email':
      return senders.email?.send(destination, message) ?? NO_CHANNEL;
  }
};

/** Planned by an installation that had the channel then. */
const NO_CHANNEL: Promise<SendOutcome> = Promise.resolve({
  kind: 'refused',
  reason: 'the channel is not configured',
});

/** Who is burdened by sending there: messages to one host share its lane. */
export const hostOf = (destination: Destination): string => {
  switch (destination.channel) {
    case 'push':
      return hostIn(destination.endpoint);
    case 'webhook':
      return hostIn(destination.url);
    case 'email':
      return 'smtp';
  }
};

const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
