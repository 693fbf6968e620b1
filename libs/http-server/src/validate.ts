import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { type ProblemReply, problem } from './reply.ts';
import type { PathParameters, ProtectedRoute } from './route.ts';
import { pathsWithoutTheirNames, problemErrors } from './validation.ts';

/** Input that satisfies the route's schema, or the refusal. */
export type InputRead =
  | { readonly kind: 'input'; readonly input: unknown }
  | { readonly kind: 'invalid'; readonly reply: ProblemReply };

/** What was sent, before it is looked at. */
export interface Sent {
  readonly input: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly params: PathParameters;
}

/** Judges what was sent by the route's schema; a refusal names every place. */
export const validate = (route: ProtectedRoute, sent: Sent): InputRead => {
  const checked = schemaFor(route, sent).safeParse(sent.input);
  if (checked.success) return { kind: 'input', input: checked.data };
  const errors = problemErrors(checked.error);
  const errorPaths = pathsWithoutTheirNames(checked.error);
  return invalid(problem('validation', 'See errors', { errors, errorPaths }));
};

/** Input that is refused. */
export const invalid = (reply: ProblemReply): InputRead => ({ kind: 'invalid', reply });

const schemaFor = (
  { input: schema }: ProtectedRoute,
  { input, headers, params }: Sent,
): z.ZodType => (typeof schema === 'function' ? schema(input, headers, params) : schema);
