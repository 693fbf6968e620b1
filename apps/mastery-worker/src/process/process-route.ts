import { FORMULA_VERSION } from '@mastery/domain-scoring';
import {
  METHOD,
  type ProcessRequest,
  type ProcessResponse,
  processRequest,
} from '@mastery/api-schemas';
import type { TokenVerifier } from '@mastery/auth-jwt';
import { type ProtectedRoute, respond, route } from '@mastery/http-server';
import { type Clock, type Logger, ServiceUnavailable, StateStoreUnavailable } from '@mastery/ports';
import { z } from 'zod';
import { checkCaller } from './check-caller.ts';
import {
  type IntentDeps,
  type IntentError,
  type IntentOutcome,
  routeByIntent,
} from './route-by-intent.ts';

const STATUS: Readonly<Record<IntentError, number>> = {
  validation: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
  internal: 500,
};

/** What the endpoint needs. */
export interface ProcessDeps extends IntentDeps {
  readonly clock: Clock;
  readonly verifier: TokenVerifier;
}

/**
 * Mastery Engine Process Endpoint, called over Dapr invocation: whatever the intent and the outcome,
 * the caller gets the standard response.
 */
export const processRoute = (deps: ProcessDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: `/${METHOD.process}`,
    input: z.unknown(),
    access: { roles: ['service'] },
    handle: async ({ input, trace, log }) => {
      const started = deps.clock.now();
      const parsed = processRequest.safeParse(input);
      const outcome = parsed.success
        ? await outcomeOf(parsed.data, deps, trace.traceparent).catch((error: unknown) =>
            failed(error, log),
          )
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

const outcomeOf = async (
  request: ProcessRequest,
  deps: ProcessDeps,
  traceparent: string,
): Promise<IntentOutcome> =>
  (await checkCaller(request, deps.verifier)) ?? routeByIntent(request, deps, traceparent);

const failed = (error: unknown, log: Logger): IntentOutcome => {
  if (error instanceof StateStoreUnavailable || error instanceof ServiceUnavailable) {
    const message = 'something that is needed is away; try again';
    return { ok: false, code: 'unavailable', message };
  }
  log.error({ error }, 'process failed');
  return { ok: false, code: 'internal', message: 'something went wrong on our side' };
};

const intentOf = (input: unknown): string => {
  const intent: unknown =
    typeof input === 'object' && input !== null && 'intent' in input ? input.intent : undefined;
  return typeof intent === 'string' ? intent.slice(0, 64) : '';
};
