export { calculateMastery } from './calculate-mastery.ts';
export { SKILLS } from './registry.ts';
export type { Skill } from './skill.ts';
