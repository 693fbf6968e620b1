export { isRefusal } from './refusal.ts';
export type { Refusal } from './refusal.ts';
export { SKILLS } from './registry.ts';
export type { Skill } from './skill.ts';
export type { StudentContext, StudentSkill } from './student-skill.ts';
