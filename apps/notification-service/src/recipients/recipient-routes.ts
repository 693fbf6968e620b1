import type { ProtectedRoute } from '@mastery/http-server';
import type { Clock, StateStore } from '@mastery/ports';
import { inboxRoutes } from '../inbox/inbox-routes.ts';
import type { ConfirmationCodes } from '../preferences/confirmation-codes.ts';
import { preferenceRoutes } from '../preferences/preference-routes.ts';
import { subscriptionRoutes } from '../subscriptions/subscription-routes.ts';
import { createNoteTeacher } from '../teachers/note-teacher.ts';
import { webhookRoutes } from '../webhooks/webhook-routes.ts';
import { createAnswering } from './answering.ts';
import type { JudgeUrl } from './judge-url.ts';

/** What the recipients' side needs. */
export interface RecipientDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  /** Null without a mail server. */
  readonly codes: ConfirmationCodes | null;
  /** What browsers subscribe with; null where no Web Push is configured. */
  readonly vapidPublicKey: string | null;
  readonly judgeUrl: JudgeUrl;
}

/** What recipients see and choose, over Dapr invocation. */
export const recipientRoutes = (deps: RecipientDeps): readonly ProtectedRoute[] => {
  const all = { ...deps, answering: createAnswering(createNoteTeacher(deps)) };
  return [
    ...inboxRoutes(all),
    ...preferenceRoutes(all),
    ...subscriptionRoutes(all),
    ...webhookRoutes(all),
  ];
};
