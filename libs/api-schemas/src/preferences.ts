import { z } from 'zod';

/** What people are told about; a digest is a week in one message. */
export const NOTIFICATION_KINDS = ['threshold', 'path', 'struggle', 'digest'] as const;
/** What people are told about. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The ways that people choose among. */
export const NOTIFICATION_CHANNELS = ['inbox', 'push', 'webhook', 'email'] as const;
/** The ways that people choose among. */
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** As ISO 8601 counts them: Monday is the first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const isTimeZone = (name: string): boolean => {
  try {
    // Throws for a zone that it does not know.
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
/** Of a zone, not an offset: only a zone knows when clocks change. */
const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/, 'must be an IANA time zone, such as Europe/Vienna')
  .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Vienna');

const ways = z
  .strictObject({
    inbox: z.boolean().default(true),
    push: z.boolean().default(true),
    webhook: z.boolean().default(true),
    email: z.boolean().default(true),
  })
  .prefault({});

/**
 * PUT /notifications/preferences, and what stands then: what is left out is as if nobody had chosen. Push goes to
 * browsers that subscribed, e-mail to an address that was confirmed, whatever is on here.
 */
export const preferences = z.strictObject({
  /** Nothing by any way, not even the inbox. */
  opted_out: z.boolean().default(false),
  /** By kind: which ways are on. */
  channels: z
    .strictObject({ threshold: ways, path: ways, struggle: ways, digest: ways })
    .prefault({}),
  /** Quiet hours hold only where it is known. */
  time_zone: timeZone.nullable().default(null),
  /** Nothing goes out from `from` until `to`, by the clock of the time zone; also across midnight. The inbox is never quiet. */
  quiet_hours: z
    .strictObject({ from: wallTime, to: wallTime })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from from' })
    .nullable()
    .default({ from: '21:00', to: '08:00' }),
  /** When a week comes as one message; the hour is of the time zone, or UTC. */
  digest: z
    .strictObject({
      mode: z.enum(['at-once', 'weekly']).default('at-once'),
      weekday: z.enum(WEEKDAYS).default('monday'),
      hour: z.int().min(0).max(23).default(8),
    })
    .prefault({}),
  /** BCP 47 tag. */
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z0-9-]+$/, 'must be a language tag, such as de-AT')
    .refine(isLanguage, 'must be a language tag, such as de-AT')
    .default('en'),
  /** Where e-mail goes, once the code that is sent there came back. */
  email: z.email().max(254).nullable().default(null),
});
/** What a recipient chose. */
export type Preferences = z.output<typeof preferences>;

/** Where an address stands: a code was sent there, and did not come back yet, or did. */
export const emailState = z.enum(['none', 'unconfirmed', 'confirmed']);

/** Answer to GET and PUT /notifications/preferences. */
export const preferencesResponse = z.strictObject({
  preferences,
  email_state: emailState,
  /** Null where nobody chose: these are the defaults. */
  updated_at: z.iso.datetime().nullable(),
});
/** Answer to GET and PUT /notifications/preferences. */
export type PreferencesResponse = z.infer<typeof preferencesResponse>;
