import { type ResultEvent, traceIdOf } from '@mastery/event-schemas';
import type { Notification } from './notification.ts';
import type { Text, Texts } from './texts/texts.ts';

/**
 * What a result tells somebody, or null when it tells them nothing.
 * @param recipient the student whom it is about, or a teacher of theirs
 */
export const compose = (
  event: ResultEvent,
  recipient: string,
  texts: Texts,
): Notification | null => {
  const text = recipient === event.subject ? toStudent(event, texts) : toTeacher(event, texts);
  if (text === null) return null;
  return {
    id: event.id,
    type: event.type,
    ...text,
    created_at: event.time,
    read: false,
    trace_id: traceIdOf(event.traceparent),
  };
};

/** Whether the teachers of the student are told, too. */
export const concernsTeachers = (event: ResultEvent): boolean =>
  event.type === 'student.struggle.detected';

const toTeacher = (event: ResultEvent, texts: Texts): Text | null =>
  event.type === 'student.struggle.detected'
    ? texts.struggleOfStudent(event.subject, event.data)
    : null;

const toStudent = (event: ResultEvent, texts: Texts): Text | null => {
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
