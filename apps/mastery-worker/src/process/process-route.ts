import { FORMULA_VERSION } from '@mastery/domain-scoring';
import { METHOD, type ProcessResponse, processRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, respond, route } from '@mastery/http-server';
import { type Clock, ServiceUnavailable, StateStoreUnavailable } from '@mastery/ports';
import { z } from 'zod';
import { type IntentDeps, type IntentOutcome, routeByIntent } from './route-by-intent.ts';

const STATUS = { 'not-found': 404, validation: 400, unavailable: 503 } as const;

/**
 * Mastery Engine Process Endpoint, called over Dapr invocation: whatever the intent and the outcome,
 * the caller gets the standard response.
 */
export const processRoute = (deps: IntentDeps & { readonly clock: Clock }): ProtectedRoute =>
  route({
    method: 'POST',
    path: `/${METHOD.process}`,
    input: z.unknown(),
    access: { roles: ['service'] },
    handle: async ({ input, trace }) => {
      const started = deps.clock.now();
      const parsed = processRequest.safeParse(input);
      const outcome = parsed.success
        ? await routeByIntent(parsed.data, deps, trace.traceparent).catch(unavailable)
        : invalid(parsed.error.issues);
      const meta = {
        trace_id: trace.traceId,
        duration_ms: deps.clock.now() - started,
        version: FORMULA_VERSION,
      };
      const status = outcome.ok ? 200 : STATUS[outcome.code];
      return respond(status, standardResponse(intentOf(input), outcome, meta));
    },
  });

const standardResponse = (
  intent: string,
  outcome: IntentOutcome,
  meta: ProcessResponse['meta'],
): ProcessResponse => {
  if (outcome.ok) return { success: true, intent, data: outcome.data, meta };
  const { code, message, details } = outcome;
  const error = { code, message, ...(details === undefined ? {} : { details }) };
  return { success: false, intent, error, meta };
};

const invalid = (issues: readonly z.core.$ZodIssue[]): IntentOutcome => ({
  ok: false,
  code: 'validation',
  message: 'the request is not valid',
  details: issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
});

const unavailable = (error: unknown): IntentOutcome => {
  if (error instanceof StateStoreUnavailable || error instanceof ServiceUnavailable) {
    const message = 'something that is needed is away; try again';
    return { ok: false, code: 'unavailable', message };
  }
  throw error;
};

const intentOf = (input: unknown): string => {
  const intent: unknown =
    typeof input === 'object' && input !== null && 'intent' in input ? input.intent : undefined;
  return typeof intent === 'string' ? intent.slice(0, 64) : '';
};
