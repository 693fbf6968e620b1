export { pathFor } from './path-for.ts';
export { UNKNOWN_STUDENT, readStudentState } from './student-state.ts';
export type { RecentEvent, StudentState } from './student-state.ts';
