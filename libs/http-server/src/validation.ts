import type { ProblemError } from '@mastery/api-schemas';
import type { z } from 'zod';
import { pathOf } from './path-of.ts';

/** The most errors that one answer lists; a batch of nonsense must not become a larger answer. */
const MAX_ERRORS = 100;

/** What zod found wrong, each with its path; every unknown field by its name. */
export const problemErrors = (error: z.ZodError): readonly ProblemError[] =>
  error.issues.flatMap(errorsOf).slice(0, MAX_ERRORS);

const errorsOf = (issue: z.core.$ZodIssue): readonly ProblemError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        path: pathOf([...issue.path, key]),
        message: 'is not a known field',
      }))
    : [{ path: pathOf(issue.path), message: issue.message }];
