import { type ResultEvent, traceIdOf } from '@mastery/event-schemas';
import type { Delivery } from './notification.ts';
import type { Text, Texts } from './texts/texts.ts';

/** What a result tells its student, or null when it tells nothing. */
export const compose = (event: ResultEvent, texts: Texts): Delivery | null => {
  const text = textOf(event, texts);
  if (text === null) return null;
  return {
    recipient: event.subject,
    notification: {
      id: event.id,
      type: event.type,
      ...text,
      created_at: event.time,
      read: false,
      trace_id: traceIdOf(event.traceparent),
    },
  };
};

const textOf = (event: ResultEvent, texts: Texts): Text | null => {
  switch (event.type) {
    case 'mastery.threshold.reached':
      return texts.thresholdReached(event.data);
    case 'learning.path.recommended':
      return texts.pathRecommended(event.data);
    case 'student.struggle.detected':
      return texts.struggleDetected(event.data);
    case 'mastery.updated':
      // Every event moves the score a little: nobody wants to be told each time.
      return null;
    case 'student.erased':
      // Nobody is left to be told.
      return null;
  }
};
