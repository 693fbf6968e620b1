import type { NotificationKind } from '@mastery/api-schemas';
import { type ResultEvent, traceIdOf } from '@mastery/event-schemas';
import type { Notification } from './notification.ts';
import type { Text, Texts } from './texts/texts.ts';

/** A student hears of it, or a teacher of theirs; a platform hears what students hear. */
export type Audience = 'student' | 'teacher' | 'platform';

/** The audience that a recipient belongs to: a student's id has no colon. */
export const audienceOf = (recipient: string): Audience => {
  if (!recipient.includes(':')) return 'student';
  return recipient.startsWith('teacher:') ? 'teacher' : 'platform';
};

/** What a result tells them, or null when it tells them nothing. */
export const compose = (
  event: ResultEvent,
  audience: Audience,
  texts: Texts,
): Notification | null => {
  const text = audience === 'teacher' ? toTeacher(event, texts) : toStudent(event, texts);
  if (text === null) return null;
  return {
    id: event.id,
    type: event.type,
    ...text,
    created_at: event.time,
    read: false,
    trace_id: traceIdOf(event.traceparent),
    ...(audience === 'teacher' && { about: event.subject }),
  };
};

/** What people choose by; null for what nobody is told. */
export const kindOf = (type: ResultEvent['type']): NotificationKind | null => {
  switch (type) {
    case 'mastery.threshold.reached':
      return 'threshold';
    case 'learning.path.recommended':
      return 'path';
    case 'student.struggle.detected':
      return 'struggle';
    case 'mastery.updated':
    case 'student.erased':
      return null;
  }
};

/** Whether the teachers of the student are told, too. */
export const concernsTeachers = ({ type }: ResultEvent): boolean =>
  type === 'student.struggle.detected';

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
