import type { z } from 'zod';
import type { Refusal } from './mapped.ts';

/** The first thing that is wrong with the shape of what was sent. */
export const malformed = (error: z.ZodError): Refusal => {
  const [issue] = error.issues;
  return {
    reason: 'malformed',
    where: issue?.path.map(String).join('.') ?? '',
    detail: issue?.message ?? 'is not as its standard says',
  };
};

const LONGEST_NAME = 2_048;

/** What the sender calls it, where that is a name. */
export const nameOf = (sent: unknown): string | null => {
  const id = (sent as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id.length <= LONGEST_NAME ? id.toWellFormed() : null;
};
