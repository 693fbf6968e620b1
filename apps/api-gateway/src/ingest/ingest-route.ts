import type { IngestResponse } from '@mastery/api-schemas';
import { CLOUDEVENT_BATCH_JSON, CLOUDEVENT_JSON, TOPIC } from '@mastery/event-schemas';
import { MAX_BATCH_BODY_BYTES, type ProtectedRoute, accepted, route } from '@mastery/http-server';
import type { Clock, EventLogProducer } from '@mastery/ports';
import type { GatewayEvents } from '../events.ts';
import { ingestAccess } from './ingest-access.ts';
import { ingestInput, withIdsOfKey } from './ingest-input.ts';
import { statusPath } from './status-path.ts';
import { completed, toRecord } from './to-record.ts';

/** What ingest needs. */
export interface IngestDeps {
  readonly producer: EventLogProducer;
  readonly events: GatewayEvents;
  readonly clock: Clock;
  /** Whether students may send events of their own. */
  readonly studentsMayIngest: boolean;
}

/**
 * POST /mastery/ingest: one event, or a batch of which all are valid or none is taken. 202 is
 * answered after the broker has confirmed every event. A client that got no answer sends again: the
 * ids, its own or those of its `Idempotency-Key`, make every event count once.
 */
export const ingestRoute = (deps: IngestDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/ingest',
    input: ingestInput(deps.clock),
    access: ingestAccess(deps.studentsMayIngest),
    contentTypes: ['application/json', CLOUDEVENT_JSON, CLOUDEVENT_BATCH_JSON],
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    cost: (events) => events.length,
    handle: async (context) => {
      const { input, trace, log } = context;
      const events = withIdsOfKey(input, context).map((event) =>
        completed(event, trace.traceparent),
      );
      // Kafka Publish
      const positions = await deps.producer.append(TOPIC.requests, events.map(toRecord));
      deps.events.accepted(log, events);
      const results = positions.map((position, index) => ({
        event_id: events[index]?.id ?? '',
        outcome: 'accepted' as const,
        ...position,
      }));
      const [only, ...others] = results;
      const headers = only && others.length === 0 ? { location: statusPath(only) } : {};
      return accepted({ accepted: results.length, results } satisfies IngestResponse, headers);
    },
  });
