import { z } from 'zod';
import {
  COMPONENTS,
  level,
  masteryResult,
  name,
  score,
  standingExemption,
  standingOverride,
  studentId,
} from '@mastery/event-schemas';

/** POST /mastery/explain, and the skill `explain_mastery`. */
export const explainRequest = z.strictObject({ student_id: studentId });

/** An event that moved a component; before and after are null where the component had no score. */
const mover = z.strictObject({
  event_id: z.uuid(),
  type: z.string(),
  time: z.iso.datetime(),
  topic: name.optional(),
  before: score.nullable(),
  after: score.nullable(),
  change: z.number(),
});

/** Answer to POST /mastery/explain. */
export const explainResponse = z.strictObject({
  student_id: studentId,
  mastery_score: masteryResult.shape.mastery_score,
  level: level.nullable(),
  /** Whether there is enough evidence for a level; if not, so many pieces are missing. */
  sufficient: z.boolean(),
  missing: z.int().min(0),
  /** What the evidence gives: an override that stands changes score and level, not this. */
  breakdown: masteryResult.shape.breakdown,
  override: standingOverride.optional(),
  /** Work that teachers freed the student from: it counts as neither done nor to do. */
  exemptions: z.array(standingExemption).optional(),
  /** By component, of the last 100 events: the largest move first. */
  moved: z.partialRecord(z.enum(COMPONENTS), z.array(mover)),
  summary: z.string(),
});
/** Answer to POST /mastery/explain. */
export type ExplainResponse = z.infer<typeof explainResponse>;

/** The most exercises that one what-if asks about. */
export const MAX_WHAT_IF = 50;

/** POST /mastery/what-if, and the skill `what_if`: so many more exercises of a topic done right. */
export const whatIfRequest = z.strictObject({
  student_id: studentId,
  topic: name,
  correct: z.int().min(1).max(MAX_WHAT_IF),
});

const standing = z.strictObject({ score: score.nullable(), level: level.nullable() });
const change = z.strictObject({ before: standing, after: standing });

/** Answer to POST /mastery/what-if; nothing of it is kept. */
export const whatIfResponse = z.strictObject({
  student_id: studentId,
  overall: change,
  topic: change,
  /** Those taken: the open ones of the curriculum first, made-up ones after them. */
  exercises: z.array(name),
});
/** Answer to POST /mastery/what-if. */
export type WhatIfResponse = z.infer<typeof whatIfResponse>;

/** POST /mastery/patterns, and the skill `detect_patterns`. */
export const patternsRequest = z.strictObject({ student_id: studentId });

/** Answer to POST /mastery/patterns: what holds now, each with one sentence for each thing that shows it. */
export const patternsResponse = z.strictObject({
  student_id: studentId,
  patterns: z.array(
    z.strictObject({
      pattern: name,
      /** Null for what concerns no single topic. */
      topic: name.nullable(),
      evidence: z.array(z.string()),
    }),
  ),
});
/** Answer to POST /mastery/patterns. */
export type PatternsResponse = z.infer<typeof patternsResponse>;
