import {
  METHOD,
  type Principal,
  emailConfirmRequest,
  inboxRequest,
  notificationInPath,
  ownRequest,
  preferences,
  subscriptionRequest,
  webhookRequest,
} from '@mastery/api-schemas';
import { type ProtectedRoute, besidePath, route } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { z } from 'zod';
import { askNotifications } from './ask-notifications.ts';

/** What the routes need. */
export interface NotificationRoutesDeps {
  readonly invoker: ServiceInvoker;
}

interface Whose {
  readonly student_id?: string | undefined;
}

const about = ({ id }: Readonly<Record<string, string>>) =>
  notificationInPath.shape.id.safeParse(id).data;

/** People, each about what is their own. */
const PEOPLE = { roles: ['student', 'teacher', 'admin'], about } as const;

/** One's own; admins may read a student's. */
const READERS = {
  roles: PEOPLE.roles,
  students: ({ student_id: id }: Whose) => (id === undefined ? [] : [id]),
  admits: ({ student_id: id }: Whose, { role, subject }: Principal) =>
    id === undefined || role === 'admin' || (role === 'student' && subject === id),
};

/** Teachers are called about their cohorts, platforms about everybody. */
const CALLED = { roles: ['teacher', 'service', 'admin'], about } as const;

/** Of a request that says everything in its path. */
const inPathAlone = besidePath(notificationInPath, z.strictObject({}).default({}));

const NOTIFICATIONS = '/notifications';

/**
 * What people are told and how they want to be told it: notification-service answers, through Dapr invocation. All of
 * it is the caller's own: nobody can subscribe somebody else.
 */
export const notificationRoutes = ({
  invoker,
}: NotificationRoutesDeps): readonly ProtectedRoute[] => {
  const ask = (method: string) => askNotifications(invoker, method);
  return [
    route({
      ...{ method: 'GET', path: `${NOTIFICATIONS}/inbox`, input: inboxRequest, access: READERS },
      handle: ask(METHOD.inbox),
    }),
    route({
      ...{ method: 'POST', path: `${NOTIFICATIONS}/inbox/:id/read`, access: PEOPLE },
      ...{ input: inPathAlone, handle: ask(METHOD.inboxRead) },
    }),
    route({
      ...{ method: 'GET', path: `${NOTIFICATIONS}/preferences`, input: ownRequest },
      ...{ access: READERS, handle: ask(METHOD.preferences) },
    }),
    route({
      ...{ method: 'PUT', path: `${NOTIFICATIONS}/preferences`, input: preferences },
      ...{ access: PEOPLE, handle: ask(METHOD.preferencesSet) },
    }),
    route({
      ...{ method: 'POST', path: `${NOTIFICATIONS}/email/confirm`, input: emailConfirmRequest },
      ...{ access: PEOPLE, handle: ask(METHOD.emailConfirm) },
    }),
    ...subscriptionRoutes(ask),
    ...webhookRoutes(ask),
  ];
};

type Ask = (method: string) => ReturnType<typeof askNotifications>;

const subscriptionRoutes = (ask: Ask): readonly ProtectedRoute[] => [
  route({
    ...{ method: 'GET', path: `${NOTIFICATIONS}/vapid-key`, input: z.strictObject({}) },
    ...{ access: PEOPLE, handle: ask(METHOD.vapidKey) },
  }),
  route({
    ...{ method: 'GET', path: `${NOTIFICATIONS}/subscriptions`, input: ownRequest },
    ...{ access: READERS, handle: ask(METHOD.subscriptions) },
  }),
  route({
    ...{ method: 'POST', path: `${NOTIFICATIONS}/subscriptions`, input: subscriptionRequest },
    ...{ access: PEOPLE, handle: ask(METHOD.subscribe) },
  }),
  route({
    ...{ method: 'DELETE', path: `${NOTIFICATIONS}/subscriptions/:id` },
    ...{ input: notificationInPath, access: PEOPLE, handle: ask(METHOD.unsubscribe) },
  }),
];

const webhookRoutes = (ask: Ask): readonly ProtectedRoute[] => [
  route({
    ...{ method: 'GET', path: `${NOTIFICATIONS}/webhooks`, input: z.strictObject({}) },
    ...{ access: CALLED, handle: ask(METHOD.webhooks) },
  }),
  route({
    ...{ method: 'POST', path: `${NOTIFICATIONS}/webhooks`, input: webhookRequest },
    ...{ access: CALLED, handle: ask(METHOD.webhookAdd) },
  }),
  route({
    ...{ method: 'POST', path: `${NOTIFICATIONS}/webhooks/:id/rotate`, access: CALLED },
    ...{ input: inPathAlone, handle: ask(METHOD.webhookRotate) },
  }),
  route({
    ...{ method: 'DELETE', path: `${NOTIFICATIONS}/webhooks/:id`, access: CALLED },
    ...{ input: notificationInPath, handle: ask(METHOD.webhookRemove) },
  }),
];
