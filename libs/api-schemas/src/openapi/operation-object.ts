import { PROBLEMS, PROBLEM_JSON, type ProblemKind } from '../problem.ts';
import { PROBLEM, jsonSchema, reference } from './component-schemas.ts';
import type { ApiAnswer, ApiExample, ApiOperation } from './operation.ts';

const JSON_TYPE = 'application/json';

/** What may go wrong at every endpoint that needs a token. */
const EVERYWHERE: readonly ProblemKind[] = [
  'validation',
  'unauthorized',
  'forbidden',
  'timeout',
  'too-large',
  'too-many-requests',
  'unavailable',
];

const RETRY_AFTER = { 'Retry-After': 'Seconds after which it makes sense to try again' };

/** Headers that an answer with this problem always has. */
const PROBLEM_HEADERS: Partial<Record<ProblemKind, Readonly<Record<string, string>>>> = {
  unauthorized: { 'WWW-Authenticate': 'Bearer' },
  'method-not-allowed': { Allow: 'The methods that are' },
  unavailable: RETRY_AFTER,
  'too-many-requests': {
    ...RETRY_AFTER,
    RateLimit: 'What is left, and in how many seconds all of it is back',
    'RateLimit-Policy': 'How much is admitted in how many seconds',
  },
};

/** The OpenAPI operation object of an endpoint. */
export const operationObject = (operation: ApiOperation): Readonly<Record<string, unknown>> => {
  const { id, tag, summary, description, roles, body } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, rolesLine(roles)].filter(Boolean).join('\n\n'),
    ...(roles === 'open' ? { security: [] } : { 'x-roles': roles ?? 'any' }),
    ...parametersOf(operation),
    ...(body && {
      requestBody: {
        required: !operation.isBodyOptional,
        content: contentOf(operation.contentTypes, {
          schema: reference(body),
          examples: examplesOf(operation.examples, (example) => example.body),
        }),
      },
    }),
    responses: responsesOf(operation),
  };
};

const rolesLine = (roles: ApiOperation['roles']): string => {
  if (roles === 'open') return 'Open to everybody.';
  return roles ? `For ${roles.join(', ')}.` : 'For everybody with a token.';
};

const contentOf = (types: readonly string[] = [JSON_TYPE], media: object) =>
  Object.fromEntries(types.map((type) => [type, media]));

const examplesOf = (examples: readonly ApiExample[], part: (example: ApiExample) => unknown) =>
  Object.fromEntries(
    examples.map((example) => [
      example.summary.replaceAll(/[^A-Za-z0-9]+/g, '-'),
      { summary: example.summary, value: part(example) },
    ]),
  );

const parametersOf = ({ path, parameters, headers = {} }: ApiOperation) => {
  const { properties = {}, required = [] } = parameters ? jsonSchema(parameters, 'input') : {};
  const isInPath = (name: string) => path.includes(`{${name}}`);
  const all = [
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: isInPath(name) ? 'path' : 'query',
      required: isInPath(name) || required.includes(name),
      schema,
    })),
    ...Object.entries(headers).map(([name, description]) => ({
      ...{ name, in: 'header', required: false, description },
      schema: { type: 'string' },
    })),
  ];
  return all.length > 0 ? { parameters: all } : {};
};

const responsesOf = (operation: ApiOperation) => {
  const answers = Object.fromEntries(
    Object.entries(operation.answers).map(([status, answer]) => [
      status,
      answerObject(
        answer,
        operation.examples.filter((one) => one.status === Number(status)),
      ),
    ]),
  );
  const problems = problemsOf(operation).map((kind) => [
    String(PROBLEMS[kind].status),
    {
      description: PROBLEMS[kind].title,
      ...headersOf(PROBLEM_HEADERS[kind]),
      content: {
        ...answers[PROBLEMS[kind].status]?.content,
        ...contentOf([PROBLEM_JSON], { schema: reference(PROBLEM) }),
      },
    },
  ]);
  return { ...answers, ...Object.fromEntries(problems) } as Record<string, object>;
};

const problemsOf = ({ roles, body, problems = [] }: ApiOperation): readonly ProblemKind[] => {
  if (roles === 'open') return problems;
  return [...EVERYWHERE, ...(body ? (['unsupported-media-type'] as const) : []), ...problems];
};

const answerObject = (
  { description, schema, contentTypes, otherTypes = [], headers, isEmpty }: ApiAnswer,
  examples: readonly ApiExample[],
) => ({
  description,
  ...headersOf(headers),
  ...(!isEmpty && {
    content: {
      ...contentOf(contentTypes, {
        ...(schema && { schema: reference(schema) }),
        ...(examples.length > 0 && { examples: examplesOf(examples, ({ answer }) => answer) }),
      }),
      ...contentOf(otherTypes, { schema: { type: 'string' } }),
    },
  }),
});

const headersOf = (headers: Readonly<Record<string, string>> | undefined) =>
  headers && {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        { description, required: true, schema: { type: 'string' } },
      ]),
    ),
  };
