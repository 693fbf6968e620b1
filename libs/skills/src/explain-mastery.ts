import { role } from '@mastery/api-schemas';
import { explain, round4 } from '@mastery/domain-scoring';
import { COMPONENTS, level, masteryResult, name, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = z.strictObject({ student_id: studentId });

const mover = z.strictObject({
  event_id: z.uuid(),
  type: z.string(),
  time: z.iso.datetime(),
  topic: name.optional(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: z.number(),
});

const output = z.strictObject({
  score: masteryResult.shape.mastery_score,
  level: level.nullable(),
  sufficient: z.boolean(),
  missing: z.int(),
  breakdown: masteryResult.shape.breakdown,
  moved: z.partialRecord(z.enum(COMPONENTS), z.array(mover)),
  summary: z.string(),
});

/** A score by its components, and for each the events that moved it most. */
export const explainMastery = {
  name: 'explain_mastery',
  description:
    'Why a student stands where they stand: each component, and the events that moved it',
  needs: 'student',
  input,
  output,
  roles: role.options,
  run: (_asked: z.output<typeof input>, { state }: StudentContext) => {
    const { breakdown, moved, ...rest } = explain(state.result ?? NOTHING, state.recent);
    const rounded = COMPONENTS.flatMap((component) => {
      const movers = moved[component];
      if (movers === undefined) return [];
      return [[component, movers.map((each) => ({ ...each, change: round4(each.change) }))]];
    });
    return {
      ...rest,
      breakdown: [...breakdown],
      moved: Object.fromEntries(rounded) as z.output<typeof output>['moved'],
    };
  },
} satisfies StudentSkill<'explain_mastery', typeof input, typeof output>;

const NOTHING = { mastery_score: null, level: null, breakdown: [], evidence_count: 0 };
