import {
  type ChannelsConfig,
  type Network,
  areVapidKeysAPair,
  parseMailbox,
  parseNetwork,
} from '@mastery/notify-channels';
import { list, secret } from '@mastery/service-config';
import { z } from 'zod';

const networks = list.transform((texts, context): readonly Network[] => {
  const read = texts.map(parseNetwork);
  if (read.every((network) => network !== null)) return read;
  context.addIssue({ code: 'custom', message: 'must be networks like 10.1.0.0/16,fd12::/48' });
  return z.NEVER;
});

const mailbox = z.string().transform((text, context) => {
  const read = parseMailbox(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'must be like School <no-reply@school.example>' });
  return z.NEVER;
});

/** How this installation reaches people outside: every channel but webhooks is off until it is set. */
export const channelSettings = {
  NOTIFICATION_ALLOWED_NETWORKS: networks
    .optional()
    .describe(
      'Networks, CIDR, in which receivers may be although they are private, and without TLS, a,b,c; unset: none',
    ),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be a mailto: or https: URL')
    .optional()
    .describe('Whom push services can turn to; needed with the keys'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^B[A-Za-z0-9_-]{86}$/, 'must be a point of P-256, 65 bytes as base64url')
    .optional()
    .describe('What browsers subscribe to Web Push with (RFC 8292); unset: no Web Push'),
  VAPID_PRIVATE_KEY: secret(
    z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes as base64url'),
  )
    .optional()
    .describe('The key of that point: npm run mastery -- vapid-keys makes a pair'),
  SMTP_URL: secret(
    z
      .string()
      .regex(
        /^smtps?:\/\/[^\s/]+/,
        'must be smtps://user:password@host:port, or smtp:// for STARTTLS',
      )
      .refine(
        (text) => URL.canParse(text),
        'must be a URL: escape what is special in the password',
      ),
  )
    .optional()
    .describe('The mail server that takes our e-mails; unset: no e-mail'),
  MAIL_FROM: mailbox.optional().describe('Who writes our e-mails; needed with SMTP_URL'),
  MAIL_PREFERENCES_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The page on which people choose what they are told, linked in every e-mail'),
};

/** These settings, read. */
export type ChannelSettings = z.output<z.ZodObject<typeof channelSettings>>;

/** What is only right together. */
const TOGETHER = [
  ['VAPID_SUBJECT', 'VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;

/** Says which settings are missing beside others, and keys that are no pair. */
export const checkChannels = (
  settings: ChannelSettings,
  context: Pick<z.RefinementCtx, 'addIssue'>,
): void => {
  const complain = (name: keyof ChannelSettings, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const names of TOGETHER) {
    const missing = names.filter((name) => settings[name] === undefined);
    if (missing.length === names.length) continue;
    for (const name of missing) complain(name, 'is needed and not set');
  }
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = settings;
  if (publicKey === undefined || privateKey === undefined) return;
  if (!areVapidKeysAPair(publicKey, privateKey)) {
    complain('VAPID_PRIVATE_KEY', 'is not the key of VAPID_PUBLIC_KEY');
  }
};

/** The channels that are set. */
export const channelsConfig = (settings: ChannelSettings): ChannelsConfig => {
  const { VAPID_SUBJECT: subject, VAPID_PUBLIC_KEY: publicKey } = settings;
  const { VAPID_PRIVATE_KEY: privateKey, SMTP_URL: url, MAIL_FROM: from } = settings;
  const preferencesUrl = settings.MAIL_PREFERENCES_URL;
  const isPushSet = subject !== undefined && publicKey !== undefined && privateKey !== undefined;
  return {
    allowedNetworks: settings.NOTIFICATION_ALLOWED_NETWORKS ?? [],
    ...(isPushSet && { vapid: { subject, publicKey, privateKey } }),
    ...(url !== undefined &&
      from !== undefined && {
        mail: { url, from, ...(preferencesUrl !== undefined && { preferencesUrl }) },
      }),
  };
};
