import { type ErasureAccepted, METHOD, erasureStatusRequest } from '@mastery/api-schemas';
import { type LearningEvent, TOPIC, eventId, studentId } from '@mastery/event-schemas';
import { type ProtectedRoute, accepted, route } from '@mastery/http-server';
import type { Clock, EventLogProducer, ServiceInvoker } from '@mastery/ports';
import { z } from 'zod';
import { completed, toRecord } from '../ingest/to-record.ts';
import { askEngine } from '../operations/ask-engine.ts';

/** What erasures need. */
export interface ErasureDeps {
  readonly producer: EventLogProducer;
  readonly invoker: ServiceInvoker;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
}

const SOURCE = 'urn:mastery-engine:api-gateway';
const ROLES = ['student', 'admin'] as const;

const erasureRequest = z.strictObject({ id: studentId });
const statusRequest = z.strictObject({ id: studentId, event_id: eventId.optional() });

/** DELETE /students/{id}: erasure goes through the log, in order with the student's events; 202 and a status. */
export const erasureRoutes = (deps: ErasureDeps): readonly ProtectedRoute[] => {
  const { producer, invoker, clock, newId } = deps;
  return [
    route({
      method: 'DELETE',
      path: '/students/:id',
      input: erasureRequest,
      access: { roles: ROLES, student: ({ id }) => id },
      handle: async ({ input: { id }, caller, trace, log }) => {
        const event: LearningEvent = {
          specversion: '1.0',
          id: newId(),
          source: SOURCE,
          type: 'student.erasure.requested',
          subject: id,
          time: new Date(clock.now()).toISOString(),
          // Who exactly it was stands in the audit trail: the log is kept longer than the student.
          data: { requested_by: caller.role },
        };
        await producer.append(TOPIC.requests, [toRecord(completed(event, trace.traceparent))]);
        log.info({ event_id: event.id }, 'erasure requested');
        const follow = `/students/${id}/erasure?event_id=${event.id}`;
        return accepted(
          {
            student_id: id,
            status: 'requested',
            event_id: event.id,
            requested_at: event.time,
            follow,
          } satisfies ErasureAccepted,
          { location: follow },
        );
      },
    }),
    route({
      method: 'GET',
      path: '/students/:id/erasure',
      input: statusRequest,
      access: { roles: ROLES, student: ({ id }) => id },
      handle: (context) => {
        const { id: student_id, ...more } = context.input;
        const body = erasureStatusRequest.parse({ student_id, ...more });
        return askEngine(invoker, { method: METHOD.erasureStatus, body }, context);
      },
    }),
  ];
};
