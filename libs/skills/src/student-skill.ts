import type { Role } from '@mastery/api-schemas';
import type { Curriculum, Snapshot } from '@mastery/domain-scoring';
import type { StudentState } from '@mastery/student-state';
import type { z } from 'zod';
import type { Refusal } from './refusal.ts';

/** What a door hands to a skill about a student: the skill itself reads nothing and knows no clock. */
export interface StudentContext {
  readonly studentId: string;
  readonly state: StudentState;
  /** Daily scores of the last four weeks, oldest first; none for a skill that needs no history. */
  readonly snapshots: readonly Snapshot[];
  /** Null where none is configured. */
  readonly curriculum: Curriculum | null;
  /** Instant of the question, RFC 3339 UTC. */
  readonly now: string;
}

/**
 * A calculation about one student. A caller names the student and fills in the parameters; the door matches
 * the student with the caller, loads the state, and only then runs the skill: so no skill can tell one
 * student about another.
 */
export interface StudentSkill<
  Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
> {
  readonly name: Name;
  readonly description: string;
  /** What the door has to load. */
  readonly needs: 'student' | 'history';
  /** `student_id` and the parameters. */
  readonly input: Input;
  readonly output: Output;
  /** Who may call it from outside. */
  readonly roles: readonly Role[];
  readonly run: (input: z.output<Input>, context: StudentContext) => z.output<Output> | Refusal;
}
