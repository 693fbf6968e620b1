import { role } from '@mastery/api-schemas';
import {
  PATTERNS,
  RECENT_PATTERNS,
  recentPatterns,
  standingStruggle,
} from '@mastery/domain-scoring';
import { name, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = z.strictObject({ student_id: studentId });

const finding = z.strictObject({
  pattern: z.enum([...PATTERNS, ...RECENT_PATTERNS]),
  topic: name.nullable().describe('Null for what concerns no single topic'),
  evidence: z.array(z.string()).describe('One sentence for each thing that shows it'),
});

const output = z.strictObject({ student_id: studentId, patterns: z.array(finding) });

/** Patterns of struggle as they stand now, and those over the last events, each with its evidence. */
export const detectPatterns = {
  name: 'detect_patterns',
  description: 'What a student struggles with now, each pattern with the evidence for it',
  needs: 'student',
  input,
  output,
  // For those who help. Students are told of each struggle when it shows, in words made for them.
  roles: role.exclude(['student']).options,
  run: (
    _asked: z.output<typeof input>,
    { studentId: id, state, now }: StudentContext,
  ): z.output<typeof output> => {
    const { struggle, evidence, rulings, recent } = state;
    const at = Date.parse(now);
    const found = [
      ...standingStruggle({ struggle, activeDays: evidence.activeDays, rulings }, at),
      ...recentPatterns(recent, at),
    ];
    const patterns = found.map((each) => ({ ...each, evidence: [...each.evidence] }));
    return { student_id: id, patterns };
  },
} satisfies StudentSkill<'detect_patterns', typeof input, typeof output>;
