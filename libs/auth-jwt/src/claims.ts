import { type Principal, role } from '@mastery/api-schemas';
import { z } from 'zod';

/** A student's subject is the `student_id`, so it must be one. */
const STUDENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The claims that we use; tokens may carry others. */
const claims = z
  .object({
    sub: z.string().min(1).max(64),
    role,
    exp: z.number(),
    iat: z.number().optional(),
    cohorts: z
      .array(z.string().regex(/^[A-Za-z0-9._-]{1,128}$/))
      .max(100)
      .optional(),
  })
  .refine(({ sub, role: is }) => is !== 'student' || STUDENT_ID.test(sub));

/** Extract Claims: who the token speaks for, or undefined when a claim is missing or of a wrong type. */
export const principalOf = (payload: unknown): Principal | undefined => {
  const read = claims.safeParse(payload);
  if (!read.success) return undefined;
  const { sub, role: is, cohorts = [], iat } = read.data;
  if (is !== 'teacher') return { subject: sub, role: is, cohorts: [] };
  return { subject: sub, role: is, cohorts, ...(iat !== undefined && { issuedAt: iat }) };
};
