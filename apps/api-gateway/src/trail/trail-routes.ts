import {
  METHOD,
  type TrailQuestion,
  trailPage,
  trailRequest,
  verificationPage,
  verificationQuestion,
  verificationRequest,
} from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type RequestContext,
  route,
} from '@mastery/http-server';
import type { Anonymise } from '@mastery/observability';
import type { z } from 'zod';
import { OPERATORS, OPERATORS_ABOUT } from '../operations/dead-letter-routes.ts';
import { type TrailDeps, askTrail } from './ask-trail.ts';

/** What the routes need. */
export interface TrailRoutesDeps extends TrailDeps {
  readonly anonymise: Anonymise;
}

/** The audit trail, for admins: who saw or changed what, what was decided, and whether anybody changed it since. */
export const trailRoutes = (deps: TrailRoutesDeps): readonly ProtectedRoute[] => {
  const verify = (context: RequestContext<unknown>) => {
    const question = { method: METHOD.auditVerification, body: context.input };
    return askTrail(deps, { ...question, answer: verificationPage }, context);
  };
  return [
    route({
      ...{ method: 'GET', path: '/audit', input: trailRequest, access: OPERATORS_ABOUT },
      handle: (context) => {
        const body = pseudonymous(context.input, deps.anonymise);
        return askTrail(deps, { method: METHOD.auditTrail, body, answer: trailPage }, context);
      },
    }),
    route({
      ...{ method: 'GET', path: '/audit/verification', input: verificationRequest },
      ...{ access: OPERATORS, handle: verify },
    }),
    route({
      ...{ method: 'POST', path: '/audit/verification', input: verificationQuestion },
      ...{ access: OPERATORS, maxBodyBytes: MAX_BATCH_BODY_BYTES, handle: verify },
    }),
  ];
};

/** Beyond the gateway nobody is known by an id. */
const pseudonymous = (
  { student_id: student, subject, ...question }: z.output<typeof trailRequest>,
  anonymise: Anonymise,
): TrailQuestion => ({
  ...question,
  ...(student !== undefined && { whose: anonymise(student) }),
  ...(subject !== undefined && { who: anonymise(subject) }),
});
