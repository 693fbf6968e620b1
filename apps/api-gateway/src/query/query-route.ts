import { queryRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem, respond, route } from '@mastery/http-server';
import type { ReadMastery } from '../cache/cached-mastery.ts';
import { isUnchanged } from './if-none-match.ts';
import { nothingKnown } from './nothing-known.ts';

/**
 * POST /mastery/query: a student's mastery, now or as of a day. The Query Flow: JWT Validation and Rate
 * Limit Check come before every route (`checks.ts` of http-server); State Key Build and Dapr State Store
 * are `read-mastery.ts`, behind the caches of `query-optimization.ts`.
 */
export const queryRoute = ({
  readMastery,
}: {
  readonly readMastery: ReadMastery;
}): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/query',
    input: queryRequest,
    access: { student: ({ student_id }) => student_id },
    handle: async ({ input: { student_id, date, include_components }, headers }) => {
      // State Key Build, Dapr State Store (Redis)
      const read = await readMastery(student_id, date);
      if (!read) return problem('not-found', nothingKnown(student_id, date));
      // Response Format
      const representation = read.entry.represent(include_components);
      const etag = representation.etag();
      const about = { 'x-cache': read.layer, etag };
      // Return to Client
      return isUnchanged(headers['if-none-match'], etag)
        ? respond(304, '', about)
        : ok(representation.bytes(), about);
    },
  });
