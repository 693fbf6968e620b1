import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '@mastery/api-schemas';
import type { Logger } from '@mastery/ports';
import { type Admission, admission } from './admission.ts';
import type { AuditEntry } from './audit.ts';
import type { Outcome } from './outcome.ts';
import type { RateVerdict } from './rate-limit.ts';
import { problem } from './reply.ts';
import type { PathParameters, ProtectedRoute } from './route.ts';
import type { ServerOptions } from './server-options.ts';
import type { Trace } from './trace.ts';

/** Who is asked on the way from a known caller to the work. */
export type Checks = Pick<ServerOptions, 'audit' | 'rateLimit' | 'studentMatch'>;

/** A question whose caller is known. */
export interface Asked {
  readonly caller: Principal;
  /** Until when the caller is known, milliseconds since the epoch; for ever unless given. */
  readonly expiresAt?: number | undefined;
  readonly input: unknown;
  readonly params: PathParameters;
  readonly headers: IncomingHttpHeaders;
  readonly trace: Trace;
  readonly log: Logger;
}

/**
 * The checks that are left once caller and valid input are known, and the work.
 * @param rate what the rate limit said when the first token was taken
 */
export const admittedWork = async (
  route: ProtectedRoute,
  asked: Asked,
  checks: Checks,
  rate?: RateVerdict,
): Promise<Outcome> => {
  const { caller, input } = asked;
  // Rate Limit Check of what the input costs beyond one
  const more = route.cost(input) - 1;
  const charged = more > 0 ? await checks.rateLimit?.(caller, route, more) : rate;
  if (isRefusal(charged)) return limited(route, asked, checks, charged);
  const headers = charged?.headers;

  // Role-Based Access Control, Student ID Matching
  const granted = await admission(route, checks, caller, input);
  const studentId = route.access.student?.(input);

  // Audit Log Entry
  for (const { outcome, students } of toldOf(granted))
    await checks.audit?.({ ...auditEntry(route, asked, outcome), caller, students });
  if (!granted.isAdmitted) return { reply: problem('forbidden'), caller, studentId, headers };

  // Continue Processing
  const { refused } = granted;
  return { reply: await route.handle({ ...asked, refused }), caller, studentId, headers };
};

/** Whether the rate limit refuses. */
export const isRefusal = (verdict: RateVerdict | undefined): verdict is Required<RateVerdict> =>
  verdict?.refusal !== undefined;

/** The answer to whom the rate limit refuses. */
export const limited = async (
  route: ProtectedRoute,
  asked: Omit<Asked, 'input'>,
  { audit }: Checks,
  { refusal, headers }: Required<RateVerdict>,
): Promise<Outcome> => {
  const { caller } = asked;
  await audit?.({ ...auditEntry(route, asked, 'rate-limited'), caller });
  return { reply: refusal, caller, headers };
};

/** An entry about nobody yet. */
export const auditEntry = (
  route: ProtectedRoute,
  { trace, params }: Pick<Asked, 'trace' | 'params'>,
  outcome: AuditEntry['outcome'],
): AuditEntry => {
  const about = route.access.about?.(params);
  return { route, trace, outcome, about, caller: undefined, students: [] };
};

/** An entry for the work that is done, and one for whoever is refused. */
const toldOf = ({ isAdmitted, students, refused }: Admission) => [
  ...(isAdmitted ? [{ outcome: 'admitted' as const, students }] : []),
  ...(!isAdmitted || refused.size > 0
    ? [{ outcome: 'forbidden' as const, students: [...refused] }]
    : []),
];
