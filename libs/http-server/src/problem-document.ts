import { PROBLEMS, type Problem, problemType } from '@mastery/api-schemas';
import type { ProblemReply } from './reply.ts';

/** The RFC 9457 document of a problem; `instance` is the path that was asked for. */
export const problemDocument = (
  { problem, detail, errors }: ProblemReply,
  request: { readonly instance: string | undefined; readonly traceId: string },
): Problem => ({
  type: problemType(problem),
  ...PROBLEMS[problem],
  ...(detail !== undefined && { detail }),
  ...(request.instance !== undefined && { instance: request.instance }),
  ...(errors && { errors: [...errors] }),
  trace_id: request.traceId,
});
