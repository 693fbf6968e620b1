import { z } from 'zod';

/** One thing that is wrong with a request: where (JSON path) and what to do. */
export const problemError = z.strictObject({ path: z.string(), message: z.string() });
/** One thing that is wrong with a request. */
export type ProblemError = z.infer<typeof problemError>;

/** RFC 9457 problem document, the body of every error. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(problemError).optional(),
  trace_id: z.string(),
});
/** RFC 9457 problem document. */
export type Problem = z.infer<typeof problem>;

/** `content-type` of a problem document. */
export const PROBLEM_JSON = 'application/problem+json';

/** Every kind of problem that the API answers, with its status and title. */
export const PROBLEMS = {
  validation: { status: 400, title: 'The request is not valid' },
  unauthorized: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'This is not yours to see' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  timeout: { status: 408, title: 'The request took too long to arrive' },
  conflict: { status: 409, title: 'It changed meanwhile' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Something that is needed is away; try again' },
} as const;
/** The `type` of a problem: a name, not a place. */
export const problemType = (kind: ProblemKind): string => `urn:mastery-engine:problem:${kind}`;

/** The kind of a problem: stable, the last part of its `type` URI. */
export type ProblemKind = keyof typeof PROBLEMS;
