import { NO_STUDENT, type TokenVerifier, mayRead } from '@mastery/auth-jwt';
import type { ProcessRequest } from '@mastery/api-schemas';
import type { IntentOutcome } from './route-by-intent.ts';

/**
 * A token, when one is sent, is checked like a bearer token: it must be valid and see the student.
 * Without a token the caller is another app, which the sidecar has admitted.
 * @returns the refusal, or null
 */
export const checkCaller = async (
  { security_context: context, payload }: ProcessRequest,
  verifier: TokenVerifier,
): Promise<IntentOutcome | null> => {
  if (context === undefined) return null;
  const verdict = await verifier.verify(context.token);
  if (verdict.kind === 'invalid') {
    return { ok: false, code: 'unauthorized', message: 'the token is not valid' };
  }
  return (await mayRead(verdict.principal, payload.student_id, NO_STUDENT)) === 'allowed'
    ? null
    : { ok: false, code: 'forbidden', message: 'the token does not see this student' };
};
