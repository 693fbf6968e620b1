import { setTimeout as sleep } from 'node:timers/promises';
import { createAnswerCheck } from '@mastery/api-schemas/testing';
import { type Check, tally } from '../scenario.ts';
import { type Answer, type Question, ask, bearer } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import { MATRIX, MAY, type Row } from './matrix.ts';
import {
  type ServedOperation,
  operationsIn,
  questionOf,
  servedDocument,
} from './served-operations.ts';
import { CALLERS, type Caller, type World, claimsOf } from './world.ts';

/** A caller who asks so much is told to wait; the matrix is about who, not about how often. */
export const patiently = async (target: Target, question: Question): Promise<Answer> => {
  const answer = await ask(target, question);
  if (answer.status !== 429) return answer;
  await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1_000);
  return ask(target, question);
};

/** An event is folded well within this time. */
const SETTLED_MS = 1_500;

interface Case {
  readonly operation: ServedOperation;
  readonly row: Row;
}

const casesOf = (operations: readonly ServedOperation[]): readonly Case[] => {
  const cases = operations.flatMap((operation) =>
    (MATRIX[operation.id] ?? []).map((row) => ({ operation, row })),
  );
  return cases.toSorted((a, b) => Number(a.row.ends ?? false) - Number(b.row.ends ?? false));
};

const mayCall = ({ may }: Row, caller: Caller) => (MAY[may] as readonly Caller[]).includes(caller);

/** What the refused ask, everybody without a token, and then what the admitted ask: in this order, so that nothing is gone yet. */
export const rolesAndRoutes = async (
  target: Target,
  world: World,
  stateOf: () => Promise<string>,
): Promise<readonly Check[]> => {
  const document = await servedDocument(target);
  const operations = operationsIn(document).filter(({ isOpen }) => !isOpen);
  const checkAnswer = createAnswerCheck(document);
  const documented = tally(
    'an answer to any of these callers is one that the OpenAPI document knows',
  );
  const send = async (question: Question, caller: Caller | null) => {
    const headers = caller === null ? {} : bearer(target, claimsOf(world, caller));
    const answer = await patiently(target, { ...question, headers });
    const [path = ''] = question.path.split('?');
    const violations = checkAnswer({ method: question.method, path }, answer);
    documented.tried(
      violations.length === 0
        ? null
        : `${question.method} ${path} to ${caller ?? 'nobody'}: ${violations.join('; ')}`,
    );
    return answer;
  };
  const cases = casesOf(operations);
  // What was asked before has its effects by now, and what the refused ask would have them.
  await sleep(SETTLED_MS);
  const before = await stateOf();
  const refused = await refusals(cases, world, send);
  await sleep(SETTLED_MS);
  const after = await stateOf();
  const nothing = tally('what the refused asked left the victim’s state as it was');
  nothing.tried(after === before ? null : `before:\n${before}\nafter:\n${after}`);
  const admitted = await admissions(cases, world, send);
  return [everyRoute(operations), ...refused, nothing.check(), admitted, documented.check()];
};

const everyRoute = (operations: readonly ServedOperation[]): Check => {
  const check = tally(
    'every route of the served OpenAPI document has a row in the matrix, no narrower and no wider than its roles',
  );
  for (const { id, roles } of operations) {
    const rows = MATRIX[id] ?? [];
    const roleOf = (caller: Caller) =>
      ({
        own: 'student',
        other: 'student',
        teacher: 'teacher',
        otherTeacher: 'teacher',
        admin: 'admin',
        service: 'service',
      })[caller];
    const may = new Set(rows.flatMap((row) => MAY[row.may].map(roleOf)));
    const beyond = roles === null ? [] : [...may].filter((role) => !roles.includes(role));
    check.tried(
      rows.length === 0
        ? `${id} has no row`
        : beyond.length > 0
          ? `${id} is not for ${beyond.join()}`
          : null,
    );
  }
  return check.check();
};

type Send = (question: Question, caller: Caller | null) => Promise<Answer>;

const nameOf = ({ operation }: Case, { path }: Question) => `${operation.method} ${path}`;

const refusals = async (
  cases: readonly Case[],
  world: World,
  send: Send,
): Promise<readonly Check[]> => {
  const check = tally('whoever is not meant is refused with 403');
  const bare = tally('without a token every route answers 401');
  for (const each of cases) {
    const question = questionOf(each.operation, each.row, world);
    for (const caller of CALLERS.filter((one) => !mayCall(each.row, one))) {
      const { status } = await send(question, caller);
      check.tried(status === 403 ? null : `${nameOf(each, question)} to ${caller}: ${status}`);
    }
    const { status } = await send(question, null);
    bare.tried(status === 401 ? null : `${nameOf(each, question)}: ${status}`);
  }
  return [check.check(), bare.check()];
};

const admissions = async (cases: readonly Case[], world: World, send: Send): Promise<Check> => {
  const check = tally('whoever is meant is let in');
  for (const each of cases) {
    for (const caller of CALLERS.filter((one) => mayCall(each.row, one))) {
      const question = questionOf(each.operation, each.row, world);
      const { status } = await send(question, caller);
      const isIn = status < 500 && status !== 401 && status !== 403;
      check.tried(isIn ? null : `${nameOf(each, question)} to ${caller}: ${status}`);
    }
  }
  return check.check();
};
