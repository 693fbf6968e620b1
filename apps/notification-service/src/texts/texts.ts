import type { ResultEventOf } from '@mastery/event-schemas';

/** A title and a text, plain words. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

/** Everything that people are told, in one language; another language is another value. */
export interface Texts {
  readonly thresholdReached: (data: ResultEventOf<'mastery.threshold.reached'>['data']) => Text;
  readonly struggleDetected: (data: ResultEventOf<'student.struggle.detected'>['data']) => Text;
  readonly pathRecommended: (data: ResultEventOf<'learning.path.recommended'>['data']) => Text;
}
