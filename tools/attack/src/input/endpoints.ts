import fc from 'fast-check';
import { HOSTILE_BODIES, createAnswerCheck } from '@mastery/api-schemas/testing';
import { type Check, type How, type Tally, tally } from '../scenario.ts';
import { type Answer, type Claims, type Question, ask, bearer } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import { servedDocument } from '../access/served-operations.ts';
import { type Making, type Schema, valid } from './from-schema.ts';
import { asJson, eitherWay } from './spoiled.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Described {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

interface Endpoint extends Described {
  readonly method: string;
  readonly path: string;
}

type Document = Awaited<ReturnType<typeof servedDocument>>;

const endpointsOf = ({ paths }: Document): readonly Endpoint[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...(described as Described),
      method: method.toUpperCase(),
      path,
    })),
  );

/** Students and cohorts that fuzzing makes for itself: nobody else's are touched by likely values. */
export const LIKELY: Making['likely'] = {
  student_id: ['fuzz-1', 'fuzz-2'],
  subject: ['fuzz-1', 'fuzz-2'],
  id: ['fuzz-1', 'fuzz-2'],
  student_ids: [['fuzz-1'], ['fuzz-1', 'fuzz-2', 'fuzz-1'], []],
  cohort: ['fuzz-cohort'],
  topic: ['BBB-block-1', 'loops'],
};

/** A request to an endpoint, drawn from what the document says of it. */
const requestTo = (endpoint: Endpoint, making: Making): fc.Arbitrary<Question> => {
  const parameters = (endpoint.parameters ?? []).filter((each) => each.name !== 'ticket');
  const values = fc.tuple(
    ...parameters.map(({ name, required, schema = {} }) => {
      const whole = valid(
        { type: 'object', properties: { [name]: schema }, required: required ? [name] : [] },
        making,
      );
      return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: eitherWay(whole) });
    }),
  );
  const [schema] = Object.values(endpoint.requestBody?.content ?? {}).map((each) => each.schema);
  const types = fc.constantFrom(
    ...Object.keys(endpoint.requestBody?.content ?? { 'application/json': 0 }),
  );
  const body =
    schema === undefined ? fc.constant(undefined) : eitherWay(valid(schema, making)).map(asJson);
  return fc.tuple(values, body, types).map(([given, sent, type]) => {
    const value = (name: string) => {
      const found = given
        .map((each) => (each as Record<string, unknown> | null)?.[name])
        .find((each) => each !== undefined);
      return found === undefined ? undefined : typeof found === 'string' ? found : asJson(found);
    };
    const filled = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      safely(value(name) ?? 'x'),
    );
    const query = parameters
      .filter((each) => each.in === 'query')
      .flatMap(({ name }) =>
        value(name) === undefined ? [] : [`${name}=${safely(value(name) ?? '')}`],
      );
    const headers = parameters
      .filter((each) => each.in === 'header')
      .flatMap(({ name }) =>
        /^[\x20-\x7e]{1,500}$/.test(value(name) ?? '') ? [[name, value(name) ?? ''] as const] : [],
      );
    return {
      method: endpoint.method,
      path: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
      headers: { 'content-type': type, ...Object.fromEntries(headers) },
      ...(sent !== undefined && { body: sent }),
    };
  });
};

/**
 * What is half a character cannot be in an address: it goes as its replacement. Nor can a step of dots, which every
 * client takes away: it would be another address. An address stays within what a server reads.
 */
const safely = (text: string) =>
  /^\.{0,2}$/.test(text) ? 'x' : encodeURIComponent(text.toWellFormed().slice(0, 2_000));

/** Endpoints that answer for each statement: a hostile one is told 200 with nothing kept. */
const PER_STATEMENT = new Set(['sendXapiStatements']);

const keepsNothing = ({ status, text }: Answer): boolean =>
  status === 200 && text.includes('"accepted":0,');

const ROLES = ['admin', 'service', 'teacher', 'student'] as const;

/** Nobody is slowed down: everybody asks once. */
const claims = (n: number): Claims => {
  const role = ROLES[n % ROLES.length] ?? 'admin';
  return { sub: `fuzz-${n}`, role, ...(role === 'teacher' && { cohorts: ['fuzz-cohort'] }) };
};

/** Sends and judges; tells how slow the slowest answer was. */
const createSender = (target: Target, document: Document) => {
  const judge = createAnswerCheck(document);
  let slowest = 0;
  return {
    slowest: () => slowest,
    send: async (
      check: Tally,
      question: Question,
      as: Claims,
      more: (answer: Answer) => readonly string[] = () => [],
    ) => {
      const headers = { ...bearer(target, as), ...question.headers };
      const answer = await ask(target, { ...question, headers });
      const [path = ''] = question.path.split('?');
      slowest = Math.max(slowest, answer.ms);
      const problems = [
        ...judge({ method: question.method, path }, answer),
        ...(answer.status >= 500 ? [`status ${answer.status}`] : []),
        ...more(answer),
      ];
      const body = typeof question.body === 'string' ? question.body.slice(0, 300) : '';
      const shown = `${question.method} ${question.path.slice(0, 200)} ${body}`;
      check.tried(problems.length === 0 ? null : `${shown}: ${problems.join('; ').slice(0, 400)}`);
    },
  };
};

/** Schema-derived requests to every endpoint: what the document does not know must not come back. */
export const endpoints = async (
  target: Target,
  { seed, brief }: How,
): Promise<readonly Check[]> => {
  const document = await servedDocument(target);
  const { send, slowest } = createSender(target, document);
  const named = document.components.schemas as Making['named'];
  const fuzzed = tally(
    'a request drawn from the schemas, whole or spoiled, gets no 5xx and no undocumented answer',
  );
  const listed = tally('a hostile body gets a 4xx problem document, wherever it is sent');
  const all = endpointsOf(document);
  let n = 0;
  for (const endpoint of all) {
    const drawn = { seed: seed + n, numRuns: brief ? 3 : 60 };
    for (const question of fc.sample(requestTo(endpoint, { named, likely: LIKELY }), drawn)) {
      await send(fuzzed, question, claims((n += 1)));
    }
  }
  const takers = all.filter(
    (each) => each.requestBody !== undefined && each.security?.length !== 0,
  );
  for (const endpoint of brief ? takers.slice(0, 3) : takers) {
    const path = endpoint.path.replaceAll(/\{\w+\}/g, () => 'fuzz-1');
    for (const [what, body] of HOSTILE_BODIES) {
      const mayBeEmpty = what === 'nothing' && endpoint.requestBody?.required !== true;
      const refused = (answer: Answer) =>
        mayBeEmpty ||
        (answer.status >= 400 && answer.status < 500) ||
        (PER_STATEMENT.has(endpoint.operationId) && keepsNothing(answer))
          ? []
          : [`${what}: ${answer.status}`];
      const admin: Claims = { sub: `fuzz-${(n += 1)}`, role: 'admin' };
      await send(listed, { method: endpoint.method, path, body }, admin, refused);
    }
  }
  return [fuzzed.check(`slowest answer ${Math.round(slowest())} ms`), listed.check()];
};
