import { CLOUDEVENT_JSON, type LearningEvent } from '@mastery/event-schemas';
import type { NewRecord } from '@mastery/ports';

/** An event that says which trace it belongs to. */
export type TracedEvent = LearningEvent & { readonly traceparent: string };

/** An event without a trace gets the request's: one trace from here to the notification. */
export const withTrace = (event: LearningEvent, traceparent: string): TracedEvent => ({
  ...event,
  traceparent: event.traceparent ?? traceparent,
});

/** The event as a record of `mastery.requests`: keyed by the student, which keeps their order. */
export const toRecord = (event: TracedEvent): NewRecord => ({
  key: event.subject,
  value: JSON.stringify(event),
  headers: { 'content-type': CLOUDEVENT_JSON, traceparent: event.traceparent },
});
