import type { APP_ID } from '@mastery/api-schemas';
import { type Reply, type RequestContext, ok, unavailable } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import type { z } from 'zod';
import { refusalIn } from '../operations/ask-engine.ts';

/** A page looks at a hundred segments at the most; milliseconds. */
const DEADLINE_MS = 15_000;

/** How to reach whoever keeps the trail. */
export interface TrailDeps {
  readonly invoker: ServiceInvoker;
  /** The app id under which the role `audit` runs. */
  readonly trailAppId: (typeof APP_ID)['notification' | 'audit'];
}

/** A question to the keeper of the trail: its method, what it is sent, and the form of its answer. */
export interface TrailAsked {
  readonly method: string;
  readonly body: unknown;
  readonly answer: z.ZodType;
}

/**
 * Dapr Service Invocation of whoever keeps the audit trail. What it refuses of a request reaches the caller in its words;
 * any other refusal is a fault between us, which trying again may cure.
 */
export const askTrail = async (
  { invoker, trailAppId: appId }: TrailDeps,
  { method, body, answer }: TrailAsked,
  { trace, log }: Pick<RequestContext<unknown>, 'trace' | 'log'>,
): Promise<Reply> => {
  const { traceparent } = trace;
  const reply = await invoker.invoke({
    ...{ appId, method, body, traceparent },
    deadlineMs: DEADLINE_MS,
  });
  if (reply.status === 200) return ok(answer.parse(reply.body));
  const refusal = reply.status === 404 ? null : refusalIn(reply.status, reply.body);
  if (refusal !== null) return refusal;
  log.warn({ method, app_id: appId, callee_status: reply.status }, 'the audit trail refused');
  return unavailable('The keeper of the audit trail did not answer as it should');
};
