import { METHOD, type ServiceState, healthReport } from '@mastery/api-schemas';
import type { RequestContext } from '@mastery/http-server';
import { type InvocationReply, type ServiceInvoker, ServiceUnavailable } from '@mastery/ports';

/** A report is kept ready: whoever does not answer within this is away, milliseconds. */
const DEADLINE_MS = 1_500;

/** How a service is, by its own account; `away` when it, or the way to it, does not answer. */
export const serviceState = async (
  invoker: ServiceInvoker,
  appId: string,
  { trace, log }: Pick<RequestContext<unknown>, 'trace' | 'log'>,
): Promise<ServiceState> => {
  const { traceparent } = trace;
  const call = { appId, method: METHOD.healthReport, body: {}, traceparent };
  const reply = await invoker
    .invoke({ ...call, deadlineMs: DEADLINE_MS })
    .catch((error: unknown): InvocationReply | null => {
      if (error instanceof ServiceUnavailable) return null;
      throw error;
    });
  if (reply?.status === 200) return { app_id: appId, ...healthReport.parse(reply.body) };
  if (reply !== null) {
    log.warn({ app_id: appId, callee_status: reply.status }, 'a service refused to say how it is');
  }
  return { app_id: appId, status: 'away' };
};
