import type { LearningEvent, LearningEventOf, LearningEventType } from '@mastery/event-schemas';

/** A learning event for tests: only what matters to the test has to be said. */
export const learningEvent = <Type extends LearningEventType>(
  type: Type,
  data: LearningEventOf<Type>['data'],
  {
    time = '2026-03-10T10:00:00Z',
    id = '7d9f5c1e-58a4-4a55-9c9f-3a8d1a5f0001',
    subject = 'ada',
  } = {},
): LearningEvent =>
  ({ specversion: '1.0', id, source: 'urn:test', type, subject, time, data }) as LearningEvent;
