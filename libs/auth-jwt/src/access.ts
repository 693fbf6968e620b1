import type { Principal } from '@mastery/api-schemas';

/** Whether a caller may see something. */
export type AccessVerdict = 'allowed' | 'forbidden';

/** Which students a teacher sees. */
export type TeacherScope = (teacher: Principal, studentId: string) => boolean | Promise<boolean>;

/** For installations with a single class: every teacher sees every student. */
export const EVERY_STUDENT: TeacherScope = () => true;

/** Without knowledge of who is in which cohort a teacher sees nobody. */
export const NO_STUDENT: TeacherScope = () => false;

/**
 * Student ID Matching: a student sees only themselves, a teacher whom the scope admits, admins and
 * services everybody.
 */
export const mayRead = async (
  principal: Principal,
  studentId: string,
  teacherScope: TeacherScope,
): Promise<AccessVerdict> => {
  switch (principal.role) {
    case 'student':
      return verdict(principal.subject === studentId);
    case 'teacher':
      return verdict(await teacherScope(principal, studentId));
    case 'admin':
    case 'service':
      return 'allowed';
  }
};

const verdict = (allowed: boolean): AccessVerdict => (allowed ? 'allowed' : 'forbidden');
