import { type IngestResponse, MAX_BATCH, ingestEvent } from '@mastery/api-schemas';
import {
  CLOUDEVENT_BATCH_JSON,
  CLOUDEVENT_JSON,
  type LearningEvent,
  TOPIC,
} from '@mastery/event-schemas';
import { MAX_BATCH_BODY_BYTES, type ProtectedRoute, accepted, route } from '@mastery/http-server';
import type { EventLogProducer } from '@mastery/ports';
import { z } from 'zod';
import type { GatewayEvents } from '../events.ts';
import { completed, toRecord } from './to-record.ts';

/** What ingest needs. */
export interface IngestDeps {
  readonly producer: EventLogProducer;
  readonly events: GatewayEvents;
}

type Events = z.ZodType<readonly LearningEvent[]>;
const single: Events = ingestEvent.transform((event) => [event]);
const batch: Events = z.array(ingestEvent).min(1).max(MAX_BATCH);

/**
 * POST /mastery/ingest: one event, or a batch of which all are valid or none is taken. 202 is
 * answered after the broker has confirmed every event.
 */
export const ingestRoute = ({ producer, events: tell }: IngestDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/ingest',
    // Chosen by what was sent, so that a batch's errors have paths like `[3].data.topic`.
    input: (sent) => (Array.isArray(sent) ? batch : single),
    access: { roles: ['service', 'admin'] },
    contentTypes: ['application/json', CLOUDEVENT_JSON, CLOUDEVENT_BATCH_JSON],
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    handle: async ({ input, trace, log }) => {
      const events = input.map((event) => completed(event, trace.traceparent));
      const positions = await producer.append(TOPIC.requests, events.map(toRecord));
      tell.accepted(log, events);
      const results = positions.map(({ partition, offset }, index) => ({
        event_id: events[index]?.id ?? '',
        outcome: 'accepted' as const,
        partition,
        offset,
      }));
      return accepted({ accepted: results.length, results } satisfies IngestResponse);
    },
  });
