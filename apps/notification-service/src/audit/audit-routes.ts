import { METHOD, trailQuestion, verificationQuestion } from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type Reply,
  ok,
  problem,
  route,
} from '@mastery/http-server';
import { type ReadDeps, createReadTrail } from './read/read-trail.ts';
import { type VerifyDeps, createVerify } from './verify/verify-page.ts';

const access = { roles: ['service'] } as const;

/** Questions about the audit trail, over Dapr invocation; who may ask them the gateway knows. */
export const auditRoutes = (deps: ReadDeps & VerifyDeps): readonly ProtectedRoute[] => {
  const readTrail = createReadTrail(deps);
  const verify = createVerify(deps);
  return [
    route({
      ...{ method: 'POST', path: `/${METHOD.auditTrail}`, access, input: trailQuestion },
      handle: async ({ input }) => pageOr400(await readTrail(input)),
    }),
    route({
      ...{ method: 'POST', path: `/${METHOD.auditVerification}`, access },
      ...{ input: verificationQuestion, maxBodyBytes: MAX_BATCH_BODY_BYTES },
      handle: async ({ input }) => pageOr400(await verify(input)),
    }),
  ];
};

const pageOr400 = (page: object | null): Reply =>
  page === null
    ? problem('validation', 'The cursor is none of ours', {
        errors: [{ path: 'cursor', message: 'must be the next_cursor of a page' }],
      })
    : ok(page);
