import type { Role } from '@mastery/api-schemas';
import type { z } from 'zod';

/**
 * A calculation by name. Services call `run` in process, with values that they already trust; a door
 * to the outside parses `input` first.
 */
export interface Skill<Name extends string, Input extends z.ZodType, Output extends z.ZodType> {
  readonly name: Name;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Who may call it from outside. */
  readonly roles: readonly Role[];
  readonly run: (input: z.output<Input>) => z.output<Output>;
}
