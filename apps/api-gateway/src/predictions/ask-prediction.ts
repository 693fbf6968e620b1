import { APP_ID } from '@mastery/api-schemas';
import { type Reply, type RequestContext, ok, problem, unavailable } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';

/**
 * Dapr Service Invocation of prediction-service with the checked input. Of its refusals the caller
 * learns that nothing was found; any other is a fault between us, which trying again may cure.
 */
export const askPrediction =
  (invoker: ServiceInvoker, method: string) =>
  async <Input extends { readonly student_id: string }>({
    input,
    trace,
    log,
  }: RequestContext<Input>): Promise<Reply> => {
    const { status, body } = await invoker.invoke({
      appId: APP_ID.prediction,
      method,
      body: input,
      traceparent: trace.traceparent,
    });
    if (status === 200) return ok(body);
    if (status === 404)
      return problem('not-found', `Nothing is known about student ${input.student_id}`);
    log.warn({ method, callee_status: status }, 'prediction-service refused');
    return unavailable('The prediction service did not answer as it should');
  };
