import { type ExplainResponse, explainRequest, explainResponse, role } from '@mastery/api-schemas';
import { effectiveResult, explain, round4 } from '@mastery/domain-scoring';
import { COMPONENTS } from '@mastery/event-schemas';
import type { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = explainRequest;
const output = explainResponse;

/** A score by its components, and for each the events that moved it most. */
export const explainMastery = {
  name: 'explain_mastery',
  description:
    'Why a student stands where they stand: each component, and the events that moved it',
  needs: 'student',
  input,
  output,
  roles: role.options,
  run: (
    _asked: z.output<typeof input>,
    { studentId, state, now }: StudentContext,
  ): ExplainResponse => {
    const result = state.result && effectiveResult(state.result, Date.parse(now));
    const { score, breakdown, moved, exemptions, ...rest } = explain(
      result ?? NOTHING,
      state.recent,
    );
    const rounded = COMPONENTS.flatMap((component) => {
      const movers = moved[component];
      if (movers === undefined) return [];
      return [[component, movers.map((each) => ({ ...each, change: round4(each.change) }))]];
    });
    return {
      student_id: studentId,
      mastery_score: score,
      ...rest,
      breakdown: [...breakdown],
      ...(exemptions && { exemptions: [...exemptions] }),
      moved: Object.fromEntries(rounded) as ExplainResponse['moved'],
    };
  },
} satisfies StudentSkill<'explain_mastery', typeof input, typeof output>;

const NOTHING = { mastery_score: null, level: null, breakdown: [], evidence_count: 0 };
