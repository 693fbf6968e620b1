import type { LearningEventType } from './learning-events.ts';
import type { ResultEventType } from './result-events.ts';

/** The type of any event. */
export type EventType = LearningEventType | ResultEventType;

/**
 * The version of each type's schema that is written now. Every version stays as it landed: a change
 * of a schema raises its number here, and `npm run generate` writes the new version beside the old.
 */
const VERSIONS = {
  'exercise.completed': 1,
  'quiz.completed': 1,
  'quality.assessed': 1,
  'activity.recorded': 1,
  'help.requested': 1,
  'assignment.published': 1,
  'mastery.calculation.requested': 1,
  'score.overridden': 1,
  'assessment.exempted': 1,
  'cohort.member.added': 1,
  'cohort.member.removed': 1,
  'student.erasure.requested': 1,
  'mastery.updated': 2,
  'mastery.threshold.reached': 1,
  'learning.path.recommended': 1,
  'student.struggle.detected': 1,
  'student.erased': 1,
} as const satisfies Record<EventType, number>;

/** The version of a type's schema that is written now. */
export const schemaVersionOf = (type: EventType): number => VERSIONS[type];

/** The name of a schema's version, the same in every installation whatever its registry's address. */
export const schemaId = (type: string, version: number): string =>
  `urn:mastery-engine:schema:${type}:${version}`;

/** `dataschema` of an event that is written now. */
export const dataschemaOf = (type: EventType): string => schemaId(type, VERSIONS[type]);
