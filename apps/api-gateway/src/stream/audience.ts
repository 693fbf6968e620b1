import type { Principal } from '@mastery/api-schemas';
import { EVERY_STUDENT, type TeacherScope } from '@mastery/auth-jwt';
import type { Memberships } from './memberships.ts';

/** Whose results somebody is sent. */
export type Audience =
  | { readonly kind: 'everybody' }
  /** The members of these cohorts, whoever that is at the moment; one of them alone where one is named. */
  | { readonly kind: 'cohorts'; readonly cohorts: readonly string[]; readonly only?: string }
  | { readonly kind: 'student'; readonly studentId: string };

/**
 * Whom a caller may watch: students themselves, teachers the members of their cohorts, admins everybody. That they
 * may see the student whom they name was checked with the request.
 */
export const audienceOf = (
  { role, subject, cohorts }: Principal,
  studentId: string | undefined,
  scope: TeacherScope,
): Audience => {
  if (role === 'student') return { kind: 'student', studentId: subject };
  if (role === 'teacher' && scope !== EVERY_STUDENT) {
    return { kind: 'cohorts', cohorts, ...(studentId !== undefined && { only: studentId }) };
  }
  return studentId === undefined ? { kind: 'everybody' } : { kind: 'student', studentId };
};

/** The one student of an audience that can only ever be one. */
export const onlyOf = (audience: Audience): string | undefined => {
  if (audience.kind === 'student') return audience.studentId;
  return audience.kind === 'cohorts' ? audience.only : undefined;
};

/** Whether an audience is sent the results of a student now. */
export const sees = (audience: Audience, studentId: string, memberships: Memberships): boolean => {
  switch (audience.kind) {
    case 'everybody':
      return true;
    case 'student':
      return audience.studentId === studentId;
    case 'cohorts': {
      const isMember = audience.cohorts.some(
        (cohort) => memberships.membersOf(cohort)?.has(studentId) === true,
      );
      return isMember && (audience.only ?? studentId) === studentId;
    }
  }
};
