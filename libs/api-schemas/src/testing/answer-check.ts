import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../openapi/openapi-document.ts';
import { PROBLEM_JSON, problem } from '../problem.ts';
import { type DescribedAnswer, type DescribedApi, operationLookup } from './openapi-lookup.ts';

/** A request as far as the document tells requests apart. */
export interface Asked {
  readonly method: string;
  /** Without what follows the question mark. */
  readonly path: string;
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What is wrong with an answer, a line each; empty when it is as the document says. */
export type AnswerCheck = (asked: Asked, answered: Answered) => readonly string[];

/** Methods that HTTP itself answers for. */
const ANSWERED_BY_HTTP = new Set(['HEAD', 'OPTIONS']);
/** What the pages load is no endpoint. */
const isFileOfPage = (path: string) => /\/(docs|push)\//.test(path);

/**
 * Checks answers against the OpenAPI document: the status is one that the operation documents, its required
 * headers are there, the content type is one of that status, and the body is valid against its schema. What the
 * document does not know must be answered with a problem, 404, or 400 where the path cannot be read.
 */
export const createAnswerCheck = (document: DescribedApi = openApiDocument()): AnswerCheck => {
  const find = operationLookup(document);
  const bodyErrors = bodyCheck(document);
  return ({ method, path }, answered) => {
    if (ANSWERED_BY_HTTP.has(method) || isFileOfPage(path)) return [];
    const found = find(method, path);
    if (!found) return unknownPath(answered);
    const { status, headers, text } = answered;
    const described = found.operation.responses[String(status)];
    if (!described) return [`status ${status} is not documented`];
    const wrong = [...missingHeaders(described, headers), ...typeErrors(described, answered)];
    const type = headers.get('content-type');
    if (wrong.length > 0 || type === null) return wrong;
    return [
      ...problemErrors(answered, type),
      ...bodyErrors([...found.place, 'responses', String(status), 'content', type], type, text),
    ];
  };
};

const missingHeaders = ({ headers = {} }: DescribedAnswer, given: Headers) =>
  Object.entries(headers)
    .filter(([name, { required }]) => required && !given.has(name))
    .map(([name]) => `the header ${name} is missing`);

const typeErrors = ({ content }: DescribedAnswer, { headers, text }: Answered) => {
  const type = headers.get('content-type');
  if (!content) return text === '' && type === null ? [] : ['it must have no body'];
  return type !== null && type in content ? [] : [`content type ${type} is not documented`];
};

const unknownPath = ({ status, headers, text }: Answered) => {
  if (status !== 404 && status !== 400) return [`the operation is not documented (${status})`];
  const type = headers.get('content-type');
  if (type !== PROBLEM_JSON) return [`content type ${type} instead of ${PROBLEM_JSON}`];
  return problem.safeParse(parsed(text)).success ? [] : ['the body is no problem document'];
};

/** A problem document says the status that it was sent with. */
const problemErrors = ({ status, text }: Answered, type: string) => {
  if (type !== PROBLEM_JSON) return [];
  const said = problem.safeParse(parsed(text)).data?.status;
  return said === status ? [] : [`a problem of status ${said} was sent with ${status}`];
};

const bodyCheck = (document: DescribedApi) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(JSON.parse(JSON.stringify(document)) as object, 'openapi');
  return (place: readonly string[], type: string, text: string): readonly string[] => {
    if (!/[/+]json$/.test(type)) return [];
    const body = parsed(text);
    if (body === undefined) return ['the body is no JSON'];
    const isValid = ajv.getSchema(`openapi#/${[...place, 'schema'].map(escaped).join('/')}`);
    if (!isValid || isValid(body)) return [];
    return (isValid.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `body${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
};

/** A key within a JSON pointer within a URI. */
const escaped = (key: string) =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
