export { SKILLS } from './registry.ts';
export type { Skill } from './skill.ts';
