import type { Principal } from '@mastery/api-schemas';
import type { Request } from 'express';
import type { Logger } from '@mastery/ports';
import type { AuditEntry } from './audit.ts';
import { readBody } from './body/read-body.ts';
import { readInput } from './read-input.ts';
import { type Reply, problem } from './reply.ts';
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
  // Length Limits
  const body = await readBody(request, route.maxBodyBytes);
  if (body.kind === 'too-large') return { reply: tooLarge(route) };
  if (body.kind === 'cut-off') return { reply: problem('validation', 'The body was cut off') };

  // Extract JWT, Validate Signature, Extract Claims
  const who = await options.authenticate(request.headers);
  if (who.kind === 'refused') {
    log.info({ reason: who.reason }, 'not authenticated');
    await options.audit?.(entry(route, trace, 'unauthorized'));
    return { reply: UNAUTHORIZED };
  }
  const { caller } = who;

  // Rate Limit Check
  const limited = await options.rateLimit?.(caller, route);
  if (limited) {
    await options.audit?.({ ...entry(route, trace, 'rate-limited'), caller });
    return { reply: limited, caller };
  }

  // Input Sanitization
  const read = readInput(route, request, body.bytes);
  if (read.kind === 'invalid') return { reply: read.reply, caller };
  const { input } = read;

  // Role-Based Access Control, Student ID Matching
  const studentId = route.access.student?.(input);
  const admitted =
    isRoleAdmitted(route, caller) &&
    (route.access.admits?.(input, caller) ?? true) &&
    (await isStudentMatched(options, caller, studentId));

  // Audit Log Entry
  const outcome = admitted ? 'admitted' : 'forbidden';
  await options.audit?.({
    ...entry(route, trace, outcome),
    caller,
    students: studentsOf(route, input),
  });
  if (!admitted) return { reply: problem('forbidden'), caller, studentId };

  // Continue Processing
  const params = request.params as Readonly<Record<string, string>>;
  const { headers } = request;
  const reply = await route.handle({ input, params, headers, caller, trace, log });
  return { reply, caller, studentId };
};

/** The same words whatever was wrong with the token. */
const UNAUTHORIZED = problem('unauthorized', undefined, {
  headers: { 'www-authenticate': 'Bearer' },
});

const tooLarge = ({ maxBodyBytes }: ProtectedRoute) =>
  problem('too-large', `The body may have at most ${maxBodyBytes} bytes`);

const isRoleAdmitted = ({ access: { roles } }: ProtectedRoute, { role }: Principal) =>
  roles === undefined || roles.includes(role);

const isStudentMatched = async (
  { studentMatch }: ServerOptions,
  caller: Principal,
  studentId: string | undefined,
) => studentId === undefined || (await studentMatch?.(caller, studentId)) === 'allowed';

const entry = (
  route: ProtectedRoute,
  trace: Trace,
  outcome: AuditEntry['outcome'],
): AuditEntry => ({ route, trace, outcome, caller: undefined, students: [] });

const studentsOf = ({ access }: ProtectedRoute, input: unknown): readonly string[] => {
  const one = access.student?.(input);
  return access.students?.(input) ?? (one === undefined ? [] : [one]);
};
