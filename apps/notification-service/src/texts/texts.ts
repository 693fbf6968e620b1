import type { ResultEventOf } from '@mastery/event-schemas';
import type { Notification } from '../notification.ts';

/** A title and a text, plain words. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

/** Everything that people are told, in one language; another language is another value. */
export interface Texts {
  readonly thresholdReached: (data: ResultEventOf<'mastery.threshold.reached'>['data']) => Text;
  readonly struggleDetected: (data: ResultEventOf<'student.struggle.detected'>['data']) => Text;
  /** To a teacher of the student. */
  readonly struggleOfStudent: (
    student: string,
    data: ResultEventOf<'student.struggle.detected'>['data'],
  ) => Text;
  readonly pathRecommended: (data: ResultEventOf<'learning.path.recommended'>['data']) => Text;
  /** What was told in a week, at least one notification, the newest first. */
  readonly weeklyDigest: (told: readonly Notification[]) => Text;
}
