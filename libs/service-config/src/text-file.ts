import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A setting that names a text file, a certificate say, and becomes what is in it. */
export const textFile = z.string().transform((path, context): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.addIssue({ code: 'custom', message: `must name a file that can be read: ${reason}` });
    return z.NEVER;
  }
});
