import { calculateMastery } from './calculate-mastery.ts';

/** The MCP Skills Layer: every calculation by its name. */
export const SKILLS = {
  [calculateMastery.name]: calculateMastery,
} as const;
