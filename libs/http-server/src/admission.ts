import type { Principal } from '@mastery/api-schemas';
import type { ProtectedRoute } from './route.ts';
import type { ServerOptions } from './server-options.ts';

/** Whether a request is let through to its work, and whose data it may and may not touch. */
export interface Admission {
  readonly isAdmitted: boolean;
  readonly students: readonly string[];
  readonly refused: ReadonlySet<string>;
}

/**
 * Role-Based Access Control, Student ID Matching. A request about several students, each by itself, is
 * admitted without those whom its caller must not see; any other wholly or not at all.
 */
export const admission = async (
  { access }: ProtectedRoute,
  { studentMatch }: Pick<ServerOptions, 'studentMatch'>,
  caller: Principal,
  input: unknown,
): Promise<Admission> => {
  const isMatched = async (id: string) => (await studentMatch?.(caller, id)) === 'allowed';
  const one = access.student?.(input);
  const each = access.eachStudent?.(input) ?? [];
  const all = access.students?.(input) ?? (one === undefined ? each : [one]);
  const isAdmitted =
    (access.roles?.includes(caller.role) ?? true) &&
    (access.admits?.(input, caller) ?? true) &&
    (one === undefined || (await isMatched(one)));
  if (!isAdmitted) return { isAdmitted, students: [], refused: new Set(all) };

  const unlike = await Promise.all(
    [...new Set(each)].map(async (id) => ((await isMatched(id)) ? [] : [id])),
  );
  const refused = new Set(unlike.flat());
  return { isAdmitted, students: all.filter((id) => !refused.has(id)), refused };
};
