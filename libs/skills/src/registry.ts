import { calculateMastery } from './calculate-mastery.ts';

/** The MCP Skills Layer: every calculation by its name. Services call `run` in process. */
export const SKILLS = {
  calculate_mastery: calculateMastery,
} as const;
