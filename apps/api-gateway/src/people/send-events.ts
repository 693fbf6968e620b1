import type { SentEvents } from '@mastery/api-schemas';
import { TOPIC, idempotentEventId, learningEvent } from '@mastery/event-schemas';
import {
  type Reply,
  type RequestContext,
  accepted,
  problem,
  problemErrors,
} from '@mastery/http-server';
import type { Clock, EventLogProducer } from '@mastery/ports';
import { z } from 'zod';
import type { GatewayEvents } from '../events.ts';
import { keyIn } from '../ingest/ingest-input.ts';
import { studentStatusPath } from '../ingest/status-path.ts';
import { completed, toRecord } from '../ingest/to-record.ts';

/** What sending needs. */
export interface SendDeps {
  readonly producer: EventLogProducer;
  readonly events: GatewayEvents;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
}

/** What a person decided about students: one event for each of them. */
export interface Decision {
  readonly type: string;
  readonly students: readonly string[];
  readonly data: object;
  /** When it was decided; now unless given. */
  readonly time?: string | undefined;
}

/** Puts a decision into the log and answers where its events are. */
export type SendEvents = (
  decision: Decision,
  context: Pick<RequestContext<unknown>, 'caller' | 'headers' | 'trace' | 'log'>,
) => Promise<Reply>;

const SOURCE = 'urn:mastery-engine:api-gateway';
const decided = z.array(learningEvent);

/**
 * 202 after the broker has every event; then the worker gives them their effect, in order with the student's
 * other events. Under an `Idempotency-Key` a student's event has the same id at each try, whoever else is
 * in the cohort meanwhile.
 */
export const createSendEvents =
  (deps: SendDeps): SendEvents =>
  async ({ type, students, data, time }, { caller, headers, trace, log }) => {
    const key = keyIn(headers);
    const read = decided.safeParse(
      students.map((subject) => ({
        specversion: '1.0',
        // No key has a space, so no other key and student make the same text.
        id:
          key === undefined
            ? deps.newId()
            : idempotentEventId(caller.subject, `${key} ${subject}`, 0),
        source: SOURCE,
        type,
        subject,
        time: time ?? new Date(deps.clock.now()).toISOString(),
        data,
      })),
    );
    // What is left to go wrong is the caller's own name: a subject that no event can carry.
    if (!read.success)
      return problem('validation', 'See errors', { errors: problemErrors(read.error) });
    const events = read.data.map((event) => completed(event, trace.traceparent));
    const positions = await deps.producer.append(TOPIC.requests, events.map(toRecord));
    deps.events.accepted(log, events);
    const results = events.flatMap(({ id, subject }, index) => {
      const position = positions[index];
      if (position === undefined) return [];
      return [{ student_id: subject, event_id: id, outcome: 'accepted' as const, ...position }];
    });
    const [only, ...others] = results;
    const where = only && others.length === 0 ? { location: studentStatusPath(only) } : {};
    return accepted({ accepted: results.length, results } satisfies SentEvents, where);
  };
