export { MalformedRowError } from './csv.ts';
export type { Curriculum, CurriculumTopic } from './curriculum.ts';
export { curriculumOf } from './curriculum.ts';
export type { ExpectedCounts } from './expected.ts';
export { CURRICULUM_FILE } from './curriculum-file.ts';
export { expectedCounts } from './expected.ts';
export type {
  LearningEvent,
  LearningEventData,
  LearningEventOf,
  LearningEventType,
} from './learning-event.ts';
export { cohortOf } from './model.ts';
export type { Assessment, Run, Settled, Slice, Student, Submission } from './model.ts';
export { parseSlice, readSlice } from './slice.ts';
export type { ToEventsOptions } from './to-events.ts';
export { shiftOf, toLearningEvents } from './to-events.ts';
