import { PROBLEMS, problemType } from '@mastery/api-schemas';
import { DEAD_LETTER_CODES, DEAD_LETTER_REASONS } from '@mastery/event-schemas';
import { code, page, table } from './page.ts';

type Problem = keyof typeof PROBLEMS;

/** What a client does about each kind of problem. */
const REMEDY: Readonly<Record<Problem, string>> = {
  validation: '`errors` says where and what; mend the request, trying again does not help',
  unauthorized: 'get a token, or a new one; every reason is answered alike',
  forbidden:
    'ask with the token of somebody who may; the answer does not tell whether there is such a thing',
  'not-found': 'look at the id; a student is known after the first event was applied',
  'method-not-allowed': 'see `GET /openapi.json`',
  timeout: 'send the body within 30 s; sending again is safe',
  conflict: 'read it anew and decide again; the detail says what changed',
  'too-large': 'send less at once: the limit stands in the OpenAPI document',
  'unsupported-media-type': 'send `application/json`, or what the endpoint says',
  'too-many-requests': 'wait for as long as `Retry-After` says',
  internal: 'report it with `trace_id`; sending again is safe',
  unavailable: 'wait for as long as `Retry-After` says; what was not accepted was not taken',
};

/** Errors of the REST interface, and codes of dead letters. */
export const errorsPage = (): Promise<string> =>
  page(
    'Errors',
    '## Over REST',
    'Every error is a problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), `application/problem+json`: `type`, `title`, `status`, perhaps `detail` and `errors` (`path` and `message` of each), and `trace_id`, by which logs and traces find the request.',
    table(
      ['status', '`type`', 'title', 'what to do'],
      (Object.keys(PROBLEMS) as Problem[]).map((kind) => [
        String(PROBLEMS[kind].status),
        code(problemType(kind)),
        PROBLEMS[kind].title,
        REMEDY[kind],
      ]),
    ),
    '## On `mastery.dlq`',
    'A record that cannot be processed is kept byte for byte, with `dlq-reason`, `dlq-error` (the code), `dlq-detail`, `dlq-attempts` and its place as headers. `mastery dlq list`, `show`, `replay` and `discard` look after it ([operations](../operations.md)).',
    ...DEAD_LETTER_REASONS.flatMap((reason) => [
      `### ${reason}`,
      table(
        ['code', 'means', 'what to do'],
        Object.entries(DEAD_LETTER_CODES)
          .filter(([, meaning]) => meaning.reason === reason)
          .map(([name, { means, remedy }]) => [code(name), means, remedy]),
      ),
    ]),
  );
