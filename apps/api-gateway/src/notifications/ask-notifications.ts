import { APP_ID } from '@mastery/api-schemas';
import { type Reply, type RequestContext, ok, respond, unavailable } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { refusalIn } from '../operations/ask-engine.ts';

/** A code may have to go out by e-mail before the answer, milliseconds. */
const DEADLINE_MS = 15_000;

/**
 * Dapr Service Invocation of notification-service with the checked input and who asks. What it refuses of a request
 * reaches the caller in its words; any other refusal is a fault between us, which trying again may cure.
 */
export const askNotifications =
  (invoker: ServiceInvoker, method: string) =>
  async ({ input, caller: by, trace, log }: RequestContext<object>): Promise<Reply> => {
    const { traceparent } = trace;
    const body = { ...input, by };
    const asked = { appId: APP_ID.notification, method, body, traceparent };
    const reply = await invoker.invoke({ ...asked, deadlineMs: DEADLINE_MS });
    if (reply.status === 204) return respond(204, '');
    if (reply.status === 200) return ok(reply.body, { 'cache-control': 'no-store' });
    const refusal = refusalIn(reply.status, reply.body);
    if (refusal !== null) return refusal;
    log.warn({ method, callee_status: reply.status }, 'notification-service refused');
    return unavailable('The notification service did not answer as it should');
  };
