import { CLOUDEVENT_JSON, type LearningEvent, dataschemaOf } from '@mastery/event-schemas';
import type { NewRecord } from '@mastery/ports';

/** An event that says which trace it belongs to and which schema it satisfies. */
export type CompleteEvent = LearningEvent & {
  readonly traceparent: string;
  readonly dataschema: string;
};

/**
 * An event without a trace gets the request's: one trace from here to the notification. One without
 * a schema gets that by which it was judged here.
 */
export const completed = (event: LearningEvent, traceparent: string): CompleteEvent => ({
  ...event,
  dataschema: event.dataschema ?? dataschemaOf(event.type),
  traceparent: event.traceparent ?? traceparent,
});

/** The event as a record of `mastery.requests`: keyed by the student, which keeps their order. */
export const toRecord = (event: CompleteEvent): NewRecord => ({
  key: event.subject,
  value: JSON.stringify(event),
  headers: { 'content-type': CLOUDEVENT_JSON, traceparent: event.traceparent },
});
