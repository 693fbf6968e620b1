import { METHOD, notificationQuestion as question } from '@mastery/api-schemas';
import { type ProtectedRoute, type Reply, ok, problem } from '@mastery/http-server';
import type { Answering } from '../recipients/answering.ts';
import type { JudgeUrl } from '../recipients/judge-url.ts';
import { MAX_WEBHOOKS, type WebhooksDeps, createWebhooks } from './webhooks.ts';

/** What the methods of webhooks need. */
export interface WebhookRoutesDeps extends WebhooksDeps {
  readonly answering: Answering;
  readonly judgeUrl: JudgeUrl;
}

/** The webhooks of teachers and platforms, over Dapr invocation. Admins can take away anybody's. */
export const webhookRoutes = (deps: WebhookRoutesDeps): readonly ProtectedRoute[] => {
  const { answering, judgeUrl } = deps;
  const webhooks = createWebhooks(deps);
  return [
    answering(METHOD.webhooks, question.own, async (owner) =>
      ok({ webhooks: await webhooks.list(owner) }),
    ),
    answering(METHOD.webhookAdd, question.webhook, async (owner, { url }) => {
      const refusal = judgeUrl('url', url);
      if (refusal !== null) return refusal;
      const added = await webhooks.add(owner, url);
      return added === null
        ? problem('conflict', `There are ${MAX_WEBHOOKS} already: remove one first`)
        : ok(added);
    }),
    answering(METHOD.webhookRotate, question.one, async (owner, { id }) =>
      foundOr404(await webhooks.rotate(owner, id)),
    ),
    answering(METHOD.webhookRemove, question.one, async (owner, { id }, by) => {
      const isRemoved = await webhooks.remove(by.role === 'admin' ? null : owner, id);
      return foundOr404(isRemoved ? { id, removed: true } : null);
    }),
  ];
};

const foundOr404 = (found: object | null): Reply =>
  found === null ? problem('not-found', 'There is no such webhook of yours') : ok(found);
