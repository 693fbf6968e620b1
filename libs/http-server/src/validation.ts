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

/** How many paths one log line holds. */
const MAX_PATHS = 10;

/** Where it was wrong, without the names of unknown fields: those are the sender's words. */
export const pathsWithoutTheirNames = (error: z.ZodError): readonly string[] => [
  ...new Set(error.issues.slice(0, MAX_PATHS).map(({ path }) => pathOf(path))),
];
