import type { Role } from '../session/read-token.ts';

/** Where the page of each role is. Below it everything is the view's own. */
export const HOME: Readonly<Record<Role, string>> = {
  student: '/console/student',
  teacher: '/console/teacher',
  admin: '/console/operator',
};

/** Which pages a role may open, its own first: operators see what they answer for. */
export const PAGES: Readonly<Record<Role, readonly Role[]>> = {
  student: ['student'],
  teacher: ['teacher'],
  admin: ['admin', 'teacher'],
};
