import { studentEventRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import type { Anonymise } from '@mastery/observability';
import type { ReadStatus } from '../ingest/read-status.ts';
import { statusReply } from '../ingest/status-route.ts';
import { RULERS } from './ruling-routes.ts';

/** What the status of an event about a student needs. */
export interface EventStatusDeps {
  readonly readStatus: ReadStatus;
  readonly anonymise: Anonymise;
}

/**
 * GET /students/{id}/events/{event_id}: what became of an event about a student, for whoever may send one. The path
 * names the student, so the student match decides before anything is read, and the audit knows whom it was about.
 */
export const eventStatusRoute = ({ readStatus, anonymise }: EventStatusDeps): ProtectedRoute =>
  route({
    ...{ method: 'GET', path: '/students/:id/events/:event_id', access: RULERS },
    input: studentEventRequest,
    handle: async ({ input: { id, ...asked } }) =>
      statusReply(await readStatus(asked, anonymise(id))),
  });
