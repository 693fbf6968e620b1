import type { Principal } from '@mastery/api-schemas';

/**
 * The recipient that a caller is: a student by the id, others as `teacher:{sub}`, `admin:{sub}` or `platform:{sub}`. A
 * subject may hold anything; a key of the state may not, so what is no plain character is percent-encoded.
 */
export const recipientOf = ({ role, subject }: Principal): string =>
  role === 'student' ? subject : `${KIND[role]}:${encodeURIComponent(subject.toWellFormed())}`;

const KIND = { teacher: 'teacher', admin: 'admin', service: 'platform' } as const;

/** Whether a recipient is told by webhook what every student is told; students and teachers are told what is theirs. */
export const isPlatform = (recipient: string): boolean =>
  recipient.startsWith('platform:') || recipient.startsWith('admin:');

/** Whether a recipient is a student. */
export const isStudent = (recipient: string): boolean => !recipient.includes(':');
