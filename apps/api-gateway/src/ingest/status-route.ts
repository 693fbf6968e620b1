import { ingestStatusRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem, route } from '@mastery/http-server';
import type { Anonymise } from '@mastery/observability';
import { ingestRoles } from './ingest-access.ts';
import type { ReadStatus } from './read-status.ts';

/** What the status endpoint needs. */
export interface StatusDeps {
  readonly readStatus: ReadStatus;
  readonly anonymise: Anonymise;
  readonly studentsMayIngest: boolean;
}

/** GET /mastery/ingest/{event_id}: accepted, applied, or failed with the reason. */
export const ingestStatusRoute = (deps: StatusDeps): ProtectedRoute =>
  route({
    method: 'GET',
    path: '/mastery/ingest/:event_id',
    input: ingestStatusRequest,
    access: { roles: ingestRoles(deps.studentsMayIngest) },
    handle: async ({ input, caller }) => {
      const found = await deps.readStatus(input);
      // Of somebody else's event a student learns as much as of one that does not exist.
      const isHidden =
        caller.role === 'student' &&
        found?.student !== undefined &&
        found.student !== deps.anonymise(caller.subject);
      return found && !isHidden ? ok(found.status) : problem('not-found', UNKNOWN);
    },
  });

const UNKNOWN =
  'Nothing is known of this event: it was never accepted, or more than 7 days ago. ' +
  'With partition and offset from the answer to ingest also events are found that still wait.';
