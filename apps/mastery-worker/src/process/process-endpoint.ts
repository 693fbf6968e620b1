import { FORMULA_VERSION } from '@mastery/domain-scoring';
import { type ProcessResponse, processRequest } from '@mastery/api-schemas';
import { type Answer, respond } from '@mastery/http-server';
import type { Clock } from '@mastery/ports';
import { type IntentDeps, type IntentOutcome, routeByIntent } from './route-by-intent.ts';

const STATUS = { 'not-found': 404, validation: 400, unavailable: 503 } as const;

/**
 * Mastery Engine Process Endpoint, called over Dapr invocation: whatever the intent and the outcome,
 * the caller gets the standard response.
 */
export const createProcessEndpoint =
  (deps: IntentDeps & { readonly clock: Clock }) =>
  async (
    input: unknown,
    trace: { readonly traceId: string; readonly traceparent: string },
  ): Promise<Answer> => {
    const started = deps.clock.now();
    const parsed = processRequest.safeParse(input);
    const outcome = parsed.success
      ? await routeByIntent(parsed.data, deps, trace.traceparent).catch(unavailable)
      : invalid(parsed.error.issues);
    const response: ProcessResponse = {
      success: outcome.ok,
      intent: intentOf(input),
      ...(outcome.ok
        ? { data: outcome.data }
        : {
            error: {
              code: outcome.code,
              message: outcome.message,
              ...(outcome.details === undefined ? {} : { details: outcome.details }),
            },
          }),
      meta: {
        trace_id: trace.traceId,
        duration_ms: deps.clock.now() - started,
        version: FORMULA_VERSION,
      },
    };
    return respond(outcome.ok ? 200 : STATUS[outcome.code], response);
  };

const invalid = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): IntentOutcome => ({
  ok: false,
  code: 'validation',
  message: 'the request is not valid',
  details: issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
});

// What is away is said by name only; whatever else broke is told to nobody outside.
const unavailable = (): IntentOutcome => ({
  ok: false,
  code: 'unavailable',
  message: 'something that is needed is away; try again',
});

const intentOf = (input: unknown): string => {
  const intent: unknown =
    typeof input === 'object' && input !== null && 'intent' in input ? input.intent : undefined;
  return typeof intent === 'string' ? intent.slice(0, 64) : '';
};
