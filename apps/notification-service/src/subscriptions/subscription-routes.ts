import { METHOD, notificationQuestion as question } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem } from '@mastery/http-server';
import type { Clock, StateStore } from '@mastery/ports';
import type { Answering } from '../recipients/answering.ts';
import type { JudgeUrl } from '../recipients/judge-url.ts';
import { createSubscriptions } from './subscriptions.ts';

/** What the methods of subscriptions need. */
export interface SubscriptionRoutesDeps {
  readonly answering: Answering;
  readonly judgeUrl: JudgeUrl;
  readonly store: StateStore;
  readonly clock: Clock;
  /** What browsers subscribe with; null where no Web Push is configured. */
  readonly vapidPublicKey: string | null;
}

/** The methods of browsers that are told by Web Push. */
export const subscriptionRoutes = (deps: SubscriptionRoutesDeps): readonly ProtectedRoute[] => {
  const { answering, judgeUrl, vapidPublicKey } = deps;
  const subscriptions = createSubscriptions(deps);
  return [
    answering(METHOD.subscriptions, question.own, async (recipient) =>
      ok({ subscriptions: await subscriptions.list(recipient) }),
    ),
    answering(
      METHOD.subscribe,
      question.subscription,
      async (recipient, sent) =>
        judgeUrl('endpoint', sent.endpoint) ?? ok(await subscriptions.add(recipient, sent)),
    ),
    answering(METHOD.unsubscribe, question.one, async (recipient, { id }) =>
      (await subscriptions.remove(recipient, id))
        ? ok({ id, removed: true })
        : problem('not-found', 'There is no such subscription of yours'),
    ),
    answering(METHOD.vapidKey, question.own, () =>
      vapidPublicKey === null
        ? problem('not-found', 'This installation sends no Web Push')
        : ok({ public_key: vapidPublicKey }),
    ),
  ];
};
