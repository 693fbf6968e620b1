import { z } from 'zod';

/** Who a token speaks for. Operators are admins. */
export const role = z.enum(['student', 'teacher', 'admin', 'service']);
/** Who a token speaks for. */
export type Role = z.infer<typeof role>;

/** Who calls: the verified claims of the token. */
export interface Principal {
  /** A student's subject is the `student_id`. */
  readonly subject: string;
  readonly role: Role;
  /** The cohorts that a teacher sees; empty for everybody else. */
  readonly cohorts: readonly string[];
  /** Of a teacher: when the token was issued, seconds since the epoch, where it says so. Of two, the newer one knows better. */
  readonly issuedAt?: number | undefined;
}
