import { type IngestStatus, ingestStatusRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, type Reply, ok, problem, route } from '@mastery/http-server';
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
    handle: async ({ input, caller: { role, subject } }) =>
      // Of somebody else's event a student learns as much as of one that does not exist.
      statusReply(
        await deps.readStatus(input, role === 'student' ? deps.anonymise(subject) : undefined),
      ),
  });

/** Answers what became of an event. */
export const statusReply = (found: IngestStatus | undefined): Reply =>
  found ? ok(found) : problem('not-found', UNKNOWN);

const UNKNOWN =
  'Nothing is known of this event: it was never accepted, or more than 7 days ago. ' +
  'With partition and offset from the 202 also events are found that still wait.';
