import type { Request } from 'express';
import type { Logger } from '@mastery/ports';
import { admittedWork, auditEntry, isRefusal, limited } from './admitted-work.ts';
import type { AuthenticateByUrl } from './authentication.ts';
import { readBody } from './body/read-body.ts';
import type { Outcome } from './outcome.ts';
import { readInput } from './read-input.ts';
import { problem } from './reply.ts';
import type { PathParameters, ProtectedRoute } from './route.ts';
import type { ServerOptions } from './server-options.ts';
import type { Trace } from './trace.ts';

/** One request on its way through the server. */
export interface Exchange {
  readonly request: Request;
  readonly trace: Trace;
  readonly log: Logger;
}

/**
 * The order of checks, for every protected route of every service. Size and token come first, so
 * that a stranger learns nothing from validation messages. Each step bears the name of its box in the
 * customer's security flow.
 */
export const answer = async (
  route: ProtectedRoute,
  { request, trace, log }: Exchange,
  options: ServerOptions,
): Promise<Outcome> => {
  const { headers } = request;
  const given = { headers, params: request.params as PathParameters, trace, log };
  // Length Limits
  const body = await readBody(request, route.maxBodyBytes);
  if (body.kind === 'too-large') {
    // Before anybody knows who calls.
    await options.audit?.(auditEntry(route, given, 'invalid'));
    return { reply: problem('too-large', `The body may have at most ${route.maxBodyBytes} bytes`) };
  }
  if (body.kind === 'cut-off') return { reply: problem('validation', 'The body was cut off') };

  // Extract JWT, Validate Signature, Extract Claims
  const authenticate: AuthenticateByUrl = route.authenticate ?? options.authenticate;
  const who = await authenticate(headers, request.query);
  if (who.kind === 'refused') {
    log.info({ reason: who.reason }, 'not authenticated');
    await options.audit?.(auditEntry(route, given, 'unauthorized'));
    return { reply: UNAUTHORIZED };
  }
  const { caller, expiresAt } = who;

  // Rate Limit Check
  const rate = await options.rateLimit?.(caller, route, 1);
  if (isRefusal(rate)) return limited(route, { ...given, caller }, options, rate);

  // Input Sanitization
  const read = readInput(route, request, body.bytes);
  if (read.kind === 'invalid') {
    await options.audit?.({ ...auditEntry(route, given, 'invalid'), caller });
    return { reply: read.reply, caller, headers: rate?.headers };
  }

  return admittedWork(route, { ...given, caller, expiresAt, input: read.input }, options, rate);
};

/** The same words whatever was wrong with the token. */
const UNAUTHORIZED = problem('unauthorized', undefined, {
  headers: { 'www-authenticate': 'Bearer' },
});
