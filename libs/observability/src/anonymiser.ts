import { createHmac } from 'node:crypto';

/** Replaces a student id where people and machines read along. */
export type Anonymise = (studentId: string) => string;

/**
 * Creates the function that stands for student ids in logs and exemplars: the first 64 bits of
 * HMAC-SHA256, as 16 hexadecimal digits. The same secret gives the same stand-in in every service;
 * without the secret nobody can try ids out.
 */
export const anonymiser =
  (secret: string): Anonymise =>
  (studentId) =>
    createHmac('sha256', secret).update(studentId).digest('hex').slice(0, 16);
