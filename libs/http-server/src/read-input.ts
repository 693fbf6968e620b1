import type { Request } from 'express';
import type { z } from 'zod';
import { isSupported } from './body/content-type.ts';
import { parseJson } from './body/parse-json.ts';
import { type ProblemReply, problem } from './reply.ts';
import type { PathParameters, ProtectedRoute } from './route.ts';
import { pathsWithoutTheirNames, problemErrors } from './validation.ts';

/** Input that satisfies the route's schema, or the refusal. */
export type InputRead =
  | { readonly kind: 'input'; readonly input: unknown }
  | { readonly kind: 'invalid'; readonly reply: ProblemReply };

/** Validation: content type, JSON, schema. The first that fails answers with all it knows. */
export const readInput = (route: ProtectedRoute, request: Request, bytes: Buffer): InputRead => {
  const sent = hasBody(route) ? readJson(route, request, bytes) : readUrl(request);
  if (sent.kind === 'invalid') return sent;
  const checked = schemaFor(route, request, sent.input).safeParse(sent.input);
  if (checked.success) return { kind: 'input', input: checked.data };
  const errors = problemErrors(checked.error);
  const errorPaths = pathsWithoutTheirNames(checked.error);
  return invalid(problem('validation', 'See errors', { errors, errorPaths }));
};

const hasBody = ({ method }: ProtectedRoute) => method === 'POST' || method === 'PUT';

const readUrl = ({ query, params }: Request): InputRead => ({
  kind: 'input',
  input: { ...query, ...params },
});

const readJson = (route: ProtectedRoute, request: Request, bytes: Buffer): InputRead => {
  if (bytes.length > 0 && !isSupported(request.headers, route.contentTypes)) {
    const detail = `Send ${route.contentTypes.join(' or ')} in UTF-8, not compressed`;
    return invalid(problem('unsupported-media-type', detail));
  }
  const parsed = parseJson(bytes);
  return parsed.kind === 'json'
    ? { kind: 'input', input: parsed.value }
    : invalid(problem('validation', 'The body is not usable JSON', { errors: [parsed.error] }));
};

const schemaFor = (
  { input }: ProtectedRoute,
  { headers, params }: Request,
  sent: unknown,
): z.ZodType =>
  typeof input === 'function' ? input(sent, headers, params as PathParameters) : input;

const invalid = (reply: ProblemReply): InputRead => ({ kind: 'invalid', reply });
