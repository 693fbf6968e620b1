import { createECDH, randomBytes } from 'node:crypto';
import {
  type GuardedHttp,
  createGuardedHttp,
  createMailSender,
  createPushSender,
  createWebhookSender,
  generateVapidKeys,
  parseMailbox,
  parseNetwork,
} from '@mastery/notify-channels';
import type { ChannelName, DestinationOf, OutboundMessage, Sender } from '@mastery/ports';
import webPush from 'web-push';
import { type BareHttp, type Posted, createBareHttp, createBareMail } from './bare-senders.ts';
import type { Receivers } from './start-receivers.ts';

/** A channel, and the least that sends as much to the same receiver. Both reject when a message was not taken. */
export interface Contest {
  readonly channel: string;
  readonly baseline: string;
  readonly ours: (n: number) => Promise<void>;
  readonly bare: (n: number) => Promise<void>;
}

/** What is measured, and what ends all of its connections. */
export interface Contests {
  readonly contests: readonly Contest[];
  readonly close: () => Promise<void>;
}

const clock = { now: Date.now };

/** Every channel as the notification-service has it, save that it trusts the receivers' certificate. */
export const createContests = async (receivers: Receivers): Promise<Contests> => {
  const { ca } = receivers;
  const http = createGuardedHttp({ allowedNetworks: loopback(), clock, ca });
  const bareHttp = createBareHttp(ca);
  const mail = mailContest(receivers);
  return {
    contests: [
      await pushContest(`${receivers.web}/push`, http, bareHttp),
      await webhookContest(`${receivers.web}/webhook`, http, bareHttp),
      mail.contest,
    ],
    close: async () => {
      await Promise.all([http.close(), bareHttp.close(), mail.close()]);
    },
  };
};

const vapid = { subject: 'mailto:operator@school.example', ...generateVapidKeys() };
const pushOver = (http: GuardedHttp) => createPushSender({ http, clock, vapid });
const webhookOver = (http: GuardedHttp) => createWebhookSender({ http, clock });

/** What encryption for a browser adds (RFC 8291), bytes. */
const ENCRYPTION_BYTES = 103;

/** The bare side encrypts as many bytes with the same library, and posts them with the headers of one such message. */
const pushContest = async (
  endpoint: string,
  http: GuardedHttp,
  bareHttp: BareHttp,
): Promise<Contest> => {
  const keys = keysOfBrowser();
  const destination: DestinationOf<'push'> = { channel: 'push', id: 'bench', endpoint, keys };
  const posted = await postedBy(pushOver, destination);
  const words = 'x'.repeat(Buffer.byteLength(posted.body) - ENCRYPTION_BYTES);
  const { p256dh, auth } = keys;
  const sender = pushOver(http);
  return {
    channel: 'push, encrypted for its browser',
    baseline: `web-push encrypting ${words.length} bytes and undici posting them`,
    ours: (n) => sent(sender, destination, messageOf(n)),
    bare: () => {
      const body = webPush.encrypt(p256dh, auth, words, 'aes128gcm').cipherText;
      return bareHttp.post({ ...posted, body });
    },
  };
};

/** The bare side posts the very bytes and headers of one such message. */
const webhookContest = async (
  url: string,
  http: GuardedHttp,
  bareHttp: BareHttp,
): Promise<Contest> => {
  const secrets = [`whsec_${randomBytes(32).toString('base64')}`];
  const destination: DestinationOf<'webhook'> = { channel: 'webhook', id: 'bench', url, secrets };
  const posted = await postedBy(webhookOver, destination);
  const sender = webhookOver(http);
  return {
    channel: 'webhook, signed',
    baseline: `undici posting the same ${Buffer.byteLength(posted.body)} bytes`,
    ours: (n) => sent(sender, destination, messageOf(n)),
    bare: () => bareHttp.post(posted),
  };
};

/** What a sender would post. */
const postedBy = async <C extends 'push' | 'webhook'>(
  over: (http: GuardedHttp) => Sender<C>,
  destination: DestinationOf<C>,
): Promise<Posted> => {
  const all: Posted[] = [];
  const sender = over({
    post: (url, headers, body) => {
      all.push({ url, headers, body });
      return Promise.resolve({ kind: 'answered', status: 201 });
    },
    close: () => Promise.resolve(),
  });
  await sent(sender, destination, messageOf(0));
  const [first] = all;
  if (first === undefined) throw new Error(`nothing was posted by ${sender.channel}`);
  return first;
};

const mailContest = ({ mail: url, ca }: Receivers) => {
  const author = 'School <no-reply@school.example>';
  const from = parseMailbox(author);
  if (from === null) throw new Error(`${author} is no mailbox`);
  const sender = createMailSender({ url, from, ca });
  const bare = createBareMail(url, ca);
  const address = 'ada@school.example';
  const contest: Contest = {
    channel: 'e-mail',
    baseline: 'nodemailer sending the same words',
    ours: (n) => sent(sender, { channel: 'email', id: 'bench', address }, messageOf(n)),
    bare: (n) => bare.send(author, address, messageOf(n).notification),
  };
  return {
    contest,
    close: async () => {
      bare.close();
      await sender.close();
    },
  };
};

/** @throws Error when the message was not taken: a figure with such in it would mean nothing */
const sent = async <C extends ChannelName>(
  sender: Sender<C>,
  destination: DestinationOf<C>,
  message: OutboundMessage,
): Promise<void> => {
  const outcome = await sender.send(destination, message);
  if (outcome.kind !== 'sent') throw new Error(`${sender.channel}: ${outcome.reason}`);
};

const messageOf = (n: number): OutboundMessage => ({
  id: `bench:${n}`,
  recipient: 'student-1',
  notification: {
    id: `bench-${n}`,
    type: 'learning.path.recommended',
    title: 'Next for you: loops',
    body: 'You have mastered conditions. Loops are next: about 40 minutes, with six exercises.',
    created_at: '2026-03-10T12:00:00.000Z',
    trace_id: 'a'.repeat(32),
  },
});

const keysOfBrowser = () => ({
  p256dh: createECDH('prime256v1').generateKeys('base64url'),
  auth: randomBytes(16).toString('base64url'),
});

const loopback = () => {
  const network = parseNetwork('127.0.0.0/8');
  return network === null ? [] : [network];
};
