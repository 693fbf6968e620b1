import { z } from 'zod';
import {
  notificationInPath,
  ownRequest,
  removedResponse,
  subscriptionRequest,
  subscriptionTold,
  subscriptionsResponse,
  vapidKeyResponse,
  webhookCreated,
  webhookRequest,
  webhooksResponse,
} from '../../notifications.ts';
import * as examples from '../examples/notifications.ts';
import type { ApiOperation } from '../operation.ts';
import { PERSON, answering } from './notifications.ts';

const CALLED = { tag: 'Notifications', roles: ['teacher', 'service', 'admin'] } as const;
const SUBSCRIPTIONS = '/notifications/subscriptions';
const WEBHOOKS = '/notifications/webhooks';
const REMOVED = answering('It is gone', {
  ...{ name: 'RemovedResponse', schema: removedResponse },
});
const CREATED = answering('With its secret, which is told this once', {
  ...{ name: 'WebhookCreated', schema: webhookCreated },
});

/** Where notifications go outside: browsers and webhooks. */
export const DESTINATIONS: readonly ApiOperation[] = [
  {
    ...{ ...PERSON, id: 'showVapidKey', method: 'get', path: '/notifications/vapid-key' },
    summary: 'What a browser subscribes with',
    description: '404 where the installation sends no Web Push.',
    parameters: z.strictObject({}),
    ...answering('The `applicationServerKey`, base64url', {
      ...{ name: 'VapidKeyResponse', schema: vapidKeyResponse },
    }),
    ...{ problems: ['not-found'], examples: [examples.VAPID_KEY] },
  },
  {
    ...{ ...PERSON, id: 'subscribe', method: 'post', path: SUBSCRIPTIONS },
    summary: 'Subscribes the caller’s browser to Web Push',
    description:
      'The body is what `PushSubscription.toJSON()` gives. The same browser again keeps its id; an eleventh takes the place of the oldest. Where the endpoint leads is checked at every push, too.',
    body: { name: 'SubscriptionRequest', schema: subscriptionRequest },
    ...answering('It is told from now on', {
      ...{ name: 'Subscription', schema: subscriptionTold },
    }),
    examples: [examples.SUBSCRIBE],
  },
  {
    ...{ ...PERSON, id: 'listSubscriptions', method: 'get', path: SUBSCRIPTIONS },
    summary: 'The browsers that are told',
    parameters: ownRequest,
    ...answering('Newest first', {
      ...{ name: 'SubscriptionsResponse', schema: subscriptionsResponse },
    }),
    examples: [examples.SUBSCRIPTIONS],
  },
  {
    ...{ ...PERSON, id: 'unsubscribe', method: 'delete', path: `${SUBSCRIPTIONS}/{id}` },
    summary: 'Tells a browser nothing more',
    parameters: notificationInPath,
    ...{ ...REMOVED, problems: ['not-found'], examples: [examples.UNSUBSCRIBE] },
  },
  {
    ...{ ...CALLED, id: 'addWebhook', method: 'post', path: WEBHOOKS },
    summary: 'Registers a webhook',
    description:
      'Teachers are called about the struggles of their cohorts’ students, services and admins about everything that any student is told. Signed as [Standard Webhooks](https://www.standardwebhooks.com) has it. Ten at most, beyond that 409.',
    body: { name: 'WebhookRequest', schema: webhookRequest },
    ...{ ...CREATED, problems: ['conflict'], examples: [examples.ADD_WEBHOOK] },
  },
  {
    ...{ ...CALLED, id: 'listWebhooks', method: 'get', path: WEBHOOKS },
    summary: 'One’s webhooks, without their secrets',
    parameters: z.strictObject({}),
    ...answering('Oldest first', { name: 'WebhooksResponse', schema: webhooksResponse }),
    examples: [examples.WEBHOOKS],
  },
  {
    ...{ ...CALLED, id: 'rotateWebhook', method: 'post', path: `${WEBHOOKS}/{id}/rotate` },
    summary: 'Gives a webhook a new secret',
    description: 'For a day messages are signed with the old one, too.',
    parameters: notificationInPath,
    ...{ ...CREATED, problems: ['not-found'], examples: [examples.ROTATE_WEBHOOK] },
  },
  {
    ...{ ...CALLED, id: 'removeWebhook', method: 'delete', path: `${WEBHOOKS}/{id}` },
    summary: 'Removes a webhook',
    description: 'Admins can remove anybody’s.',
    parameters: notificationInPath,
    ...{ ...REMOVED, problems: ['not-found'], examples: [examples.REMOVE_WEBHOOK] },
  },
];
