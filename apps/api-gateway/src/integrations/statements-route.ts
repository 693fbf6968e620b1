import type { IncomingHttpHeaders } from 'node:http';
import type { StatementsResponse } from '@mastery/api-schemas';
import type { Curriculum } from '@mastery/domain-scoring';
import { TOPIC } from '@mastery/event-schemas';
import { MAX_BATCH_BODY_BYTES, type ProtectedRoute, ok, route } from '@mastery/http-server';
import {
  type Mapped,
  type MappingContext,
  mapCaliperEvent,
  mapStatement,
  topicsByExercise,
} from '@mastery/learning-standards';
import type { z } from 'zod';
import { ingestAccess } from '../ingest/ingest-access.ts';
import type { IngestDeps } from '../ingest/ingest-route.ts';
import { completed, toRecord } from '../ingest/to-record.ts';
import { XAPI_VERSION, caliperInput, xapiInput } from './statements-input.ts';

/** What the endpoints for learning standards need. */
export interface IntegrationDeps extends IngestDeps {
  /** Null where none is configured. */
  readonly curriculum: Curriculum | null;
  /** Where the accounts live whose names are student ids; undefined: anywhere. */
  readonly learnerHomePages: readonly string[] | undefined;
}

/**
 * POST /integrations/xapi/statements and POST /integrations/caliper/events. Each statement is answered for by itself:
 * 200 says that the request was read, the outcomes say what became of what. Answered after the broker has every event.
 */
export const integrationRoutes = (deps: IntegrationDeps): readonly ProtectedRoute[] => {
  const topicsOf = topicsByExercise(deps.curriculum);
  const context = (): MappingContext => ({
    homePages: deps.learnerHomePages,
    topicsOf,
    now: deps.clock.now(),
  });
  return [
    statementsRoute(deps, {
      path: '/integrations/xapi/statements',
      standard: 'xapi',
      input: xapiInput((sent) => mapStatement(sent, context())),
      headers: XAPI_VERSION,
    }),
    statementsRoute(deps, {
      path: '/integrations/caliper/events',
      standard: 'caliper',
      input: caliperInput((sent) => mapCaliperEvent(sent, context())),
      headers: {},
    }),
  ];
};

interface Standard {
  readonly path: string;
  readonly standard: 'xapi' | 'caliper';
  readonly input: (sent: unknown, headers: IncomingHttpHeaders) => z.ZodType<readonly Mapped[]>;
  /** Of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

const statementsRoute = (
  deps: IntegrationDeps,
  { path, standard, input, headers }: Standard,
): ProtectedRoute => {
  const access = ingestAccess(deps.studentsMayIngest);
  return route({
    method: 'POST',
    path,
    input,
    access: {
      roles: access.roles ?? [],
      students: (mapped) => eventsIn(mapped).map(({ subject }) => subject),
      admits: (mapped, caller) => access.admits?.(eventsIn(mapped), caller) ?? true,
    },
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    cost: (mapped) => mapped.length,
    handle: async ({ input: mapped, trace, log }) => {
      const events = eventsIn(mapped).map((event) => completed(event, trace.traceparent));
      const positions =
        events.length === 0 ? [] : await deps.producer.append(TOPIC.requests, events.map(toRecord));
      deps.events.accepted(log, events);
      deps.events.notMapped(log, standard, mapped.flatMap(reasonOf));
      const placed = new Map(events.map(({ id }, at) => [id, positions[at]]));
      const results = mapped.map((each) => outcomeOf(each, placed));
      return ok(
        {
          accepted: events.length,
          not_mapped: mapped.length - events.length,
          results,
        } satisfies StatementsResponse,
        headers,
      );
    },
  });
};

const eventsIn = (mapped: readonly Mapped[]) =>
  mapped.flatMap((each) => (each.outcome === 'mapped' ? [each.event] : []));

const reasonOf = (mapped: Mapped) =>
  mapped.outcome === 'not_mapped' ? [mapped.refusal.reason] : [];

type Place = { readonly partition: number; readonly offset: string } | undefined;

const outcomeOf = (
  mapped: Mapped,
  placed: ReadonlyMap<string, Place>,
): StatementsResponse['results'][number] => {
  const source_id = mapped.sourceId;
  if (mapped.outcome === 'not_mapped')
    return { source_id, outcome: 'not_mapped', ...mapped.refusal };
  const { id: event_id, type, subject: student_id } = mapped.event;
  const { partition, offset } = placed.get(event_id) ?? { partition: -1, offset: '' };
  return { source_id, outcome: 'accepted', type, event_id, student_id, partition, offset };
};
