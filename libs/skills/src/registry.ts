import { calculateMastery } from './calculate-mastery.ts';
import { detectPatterns } from './detect-patterns.ts';
import { explainMastery } from './explain-mastery.ts';
import { predictMastery } from './predict-mastery.ts';
import { recommendPath } from './recommend-path.ts';
import { whatIf } from './what-if.ts';

/** The MCP Skills Layer: every calculation by its name. Services call `run` in process. */
export const SKILLS = {
  calculate_mastery: calculateMastery,
  explain_mastery: explainMastery,
  what_if: whatIf,
  detect_patterns: detectPatterns,
  predict_mastery: predictMastery,
  recommend_path: recommendPath,
} as const;
