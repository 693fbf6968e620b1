import type { Request } from 'express';
import { isSupported } from './body/content-type.ts';
import { parseJson } from './body/parse-json.ts';
import { problem } from './reply.ts';
import type { PathParameters, ProtectedRoute } from './route.ts';
import { type InputRead, invalid, validate } from './validate.ts';

/** Validation: content type, JSON, schema. The first that fails answers with all it knows. */
export const readInput = (route: ProtectedRoute, request: Request, bytes: Buffer): InputRead => {
  const sent = hasBody(route) ? readJson(route, request, bytes) : readUrl(request);
  if (sent.kind === 'invalid') return sent;
  const { headers, params } = request;
  return validate(route, { input: sent.input, headers, params: params as PathParameters });
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
