import { instant, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import { preferences } from './preferences.ts';
import { role } from './roles.ts';

/** What stands in an inbox is named by an event, or by the week of a digest. */
const notificationId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must name a notification');
/** Whose: one's own unless given; admins may name a student. */
const whose = { student_id: studentId.optional() };

/** GET /notifications/inbox: newest first, those after `cursor`. */
export const inboxRequest = z.strictObject({
  ...whose,
  cursor: notificationId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Something that a person was told. */
export const notificationTold = z.strictObject({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  body: z.string(),
  created_at: instant,
  read: z.boolean(),
  trace_id: z.string(),
});
/** Answer to GET /notifications/inbox. */
export const inboxResponse = z.strictObject({
  notifications: z.array(notificationTold),
  /** In the whole inbox. */
  unread: z.int(),
  next_cursor: z.string().nullable(),
});
/** Answer to GET /notifications/inbox. */
export type InboxResponse = z.infer<typeof inboxResponse>;
/** Answer to POST /notifications/inbox/{id}/read. */
export const inboxReadResponse = z.strictObject({
  id: z.string(),
  read: z.literal(true),
  unread: z.int(),
});

/** GET of preferences and subscriptions. */
export const ownRequest = z.strictObject(whose);
/** POST /notifications/email/confirm: the code that was sent to the address. */
export const emailConfirmRequest = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'must be the code from the e-mail'),
});

/** POST /notifications/subscriptions: what `PushSubscription.toJSON()` gives. */
export const subscriptionRequest = z.strictObject({
  /** `https`, but where the operator allows networks of their own. */
  endpoint: z.url({ protocol: /^https?$/ }).max(2_048),
  /** Milliseconds since the epoch; push services that know it say 410 afterwards. */
  expirationTime: z.number().nullable().optional(),
  keys: z.strictObject({
    /** A point of P-256, uncompressed: 65 bytes that begin with 4, base64url. */
    p256dh: z.string().regex(/^B[A-Za-z0-9_-]{86}=?$/, 'must be 65 bytes as base64url'),
    /** 16 bytes, base64url. */
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}(==)?$/, 'must be 16 bytes as base64url'),
  }),
});
/** What a browser gives. */
export type SubscriptionRequest = z.infer<typeof subscriptionRequest>;
/** A browser that is told. */
export const subscriptionTold = z.strictObject({
  id: z.string(),
  /** Host of its push service. */
  push_service: z.string(),
  created_at: instant,
});
/** A browser that is told. */
export type SubscriptionTold = z.infer<typeof subscriptionTold>;
/** Answer to GET /notifications/subscriptions, newest first. */
export const subscriptionsResponse = z.strictObject({ subscriptions: z.array(subscriptionTold) });
/** Answer to GET /notifications/vapid-key: what a browser subscribes with. */
export const vapidKeyResponse = z.strictObject({ public_key: z.string() });

/** POST /notifications/webhooks. */
export const webhookRequest = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_048) });
/** A webhook, without its secrets. */
export const webhookTold = z.strictObject({
  id: z.string(),
  url: z.string(),
  created_at: instant,
  /** Of the secret that messages are signed with first. */
  secret_created_at: instant,
  /** Until when they are signed with the one before, too. */
  old_secret_until: instant.nullable(),
});
/** A webhook, without its secrets. */
export type WebhookTold = z.infer<typeof webhookTold>;
/** Answer to POST /notifications/webhooks and …/rotate: the secret is told this once. */
export const webhookCreated = webhookTold.extend({ secret: z.string() });
/** A webhook with its new secret. */
export type WebhookCreated = z.infer<typeof webhookCreated>;
/** Answer to GET /notifications/webhooks, oldest first. */
export const webhooksResponse = z.strictObject({ webhooks: z.array(webhookTold) });

/** Answer to a DELETE below /notifications. */
export const removedResponse = z.strictObject({ id: z.string(), removed: z.literal(true) });

/** What paths name. */
export const notificationInPath = z.strictObject({ id: notificationId });

const asked = {
  by: z.strictObject({
    subject: z.string(),
    role,
    cohorts: z.array(z.string()),
    issuedAt: z.number().optional(),
  }),
};
/** notification-service: what the gateway sends, with who asks. */
export const notificationQuestion = {
  own: z.strictObject({ ...whose, ...asked }),
  inbox: inboxRequest.extend(asked),
  one: notificationInPath.extend(asked),
  preferences: preferences.extend(asked),
  emailConfirm: emailConfirmRequest.extend(asked),
  subscription: subscriptionRequest.extend(asked),
  webhook: webhookRequest.extend(asked),
} as const;
