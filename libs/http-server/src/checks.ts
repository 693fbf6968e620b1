import type { Principal } from '@mastery/api-schemas';
import type { Request } from 'express';
import type { Logger } from '@mastery/ports';
import { type Admission, admission } from './admission.ts';
import type { AuditEntry } from './audit.ts';
import { readBody } from './body/read-body.ts';
import { readInput } from './read-input.ts';
import type { RateVerdict } from './rate-limit.ts';
import { type Reply, type ReplyHeaders, problem } from './reply.ts';
import type { ProtectedRoute } from './route.ts';
import type { ServerOptions } from './server-options.ts';
import type { Trace } from './trace.ts';

/** One request on its way through the server. */
export interface Exchange {
  readonly request: Request;
  readonly trace: Trace;
  readonly log: Logger;
}

/** What a request came to, and whom it was about as far as that became known. */
export interface Outcome {
  readonly reply: Reply;
  readonly caller?: Principal;
  readonly studentId?: string | undefined;
  /** What every answer to this caller says besides. */
  readonly headers?: ReplyHeaders | undefined;
}

/**
 * The order of checks, for every protected route of every service. Size and token come first, so
 * that a stranger learns nothing from validation messages. Each step bears the name of its box in the
 * customer's security flow.
 */
export const answer = async (
  route: ProtectedRoute,
  given: Exchange,
  options: ServerOptions,
): Promise<Outcome> => {
  const { request, trace, log } = given;
  // Length Limits
  const body = await readBody(request, route.maxBodyBytes);
  if (body.kind === 'too-large') return tooLarge(options, given, route);
  if (body.kind === 'cut-off') return { reply: problem('validation', 'The body was cut off') };

  // Extract JWT, Validate Signature, Extract Claims
  const who = await options.authenticate(request.headers);
  if (who.kind === 'refused') {
    log.info({ reason: who.reason }, 'not authenticated');
    await options.audit?.(entry(route, given, 'unauthorized'));
    return { reply: UNAUTHORIZED };
  }
  const { caller } = who;

  // Rate Limit Check
  const rate = await options.rateLimit?.(caller, route, 1);
  if (isRefusal(rate)) return limited(options, given, route, caller, rate);

  // Input Sanitization
  const read = readInput(route, request, body.bytes);
  if (read.kind === 'invalid') {
    await options.audit?.({ ...entry(route, given, 'invalid'), caller });
    return { reply: read.reply, caller, headers: rate?.headers };
  }
  const { input } = read;

  // Rate Limit Check of what the input costs beyond one
  const more = route.cost(input) - 1;
  const charged = more > 0 ? await options.rateLimit?.(caller, route, more) : rate;
  if (isRefusal(charged)) return limited(options, given, route, caller, charged);
  const headers = charged?.headers;

  // Role-Based Access Control, Student ID Matching
  const granted = await admission(route, options, caller, input);
  const studentId = route.access.student?.(input);

  // Audit Log Entry
  for (const { outcome, students } of toldOf(granted))
    await options.audit?.({ ...entry(route, given, outcome), caller, students });
  if (!granted.isAdmitted) return { reply: problem('forbidden'), caller, studentId, headers };

  // Continue Processing
  const params = request.params as Readonly<Record<string, string>>;
  const context = { input, params, headers: request.headers, caller, trace, log };
  const { refused } = granted;
  return { reply: await route.handle({ ...context, refused }), caller, studentId, headers };
};

const isRefusal = (verdict: RateVerdict | undefined): verdict is Required<RateVerdict> =>
  verdict?.refusal !== undefined;

const limited = async (
  options: ServerOptions,
  given: Exchange,
  route: ProtectedRoute,
  caller: Principal,
  { refusal, headers }: Required<RateVerdict>,
): Promise<Outcome> => {
  await options.audit?.({ ...entry(route, given, 'rate-limited'), caller });
  return { reply: refusal, caller, headers };
};

/** The same words whatever was wrong with the token. */
const UNAUTHORIZED = problem('unauthorized', undefined, {
  headers: { 'www-authenticate': 'Bearer' },
});

/** Before anybody knows who calls. */
const tooLarge = async (
  options: ServerOptions,
  given: Exchange,
  route: ProtectedRoute,
): Promise<Outcome> => {
  await options.audit?.(entry(route, given, 'invalid'));
  const detail = `The body may have at most ${route.maxBodyBytes} bytes`;
  return { reply: problem('too-large', detail) };
};

const entry = (
  route: ProtectedRoute,
  { trace, request }: Exchange,
  outcome: AuditEntry['outcome'],
): AuditEntry => {
  const about = route.access.about?.(request.params as Readonly<Record<string, string>>);
  return { route, trace, outcome, about, caller: undefined, students: [] };
};

/** An entry for the work that is done, and one for whoever is refused. */
const toldOf = ({ isAdmitted, students, refused }: Admission) => [
  ...(isAdmitted ? [{ outcome: 'admitted' as const, students }] : []),
  ...(!isAdmitted || refused.size > 0
    ? [{ outcome: 'forbidden' as const, students: [...refused] }]
    : []),
];
