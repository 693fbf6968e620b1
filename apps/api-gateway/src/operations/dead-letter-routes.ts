import {
  METHOD,
  type Principal,
  type Reviewer,
  deadLetterDiscardRequest,
  deadLetterId,
  deadLetterListRequest,
  deadLetterReplayRequest,
  deadLetterShowRequest,
} from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type Reply,
  type RequestContext,
  problem,
  route,
} from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { askEngine } from './ask-engine.ts';

/** What the routes need. */
export interface OperationDeps {
  readonly invoker: ServiceInvoker;
}

/** Operators are admins. */
export const OPERATORS = { roles: ['admin'] } as const;

/** Operators, about a student where they name one: for the audit. */
export const OPERATORS_ABOUT = {
  ...OPERATORS,
  students: ({ student_id: id }: { readonly student_id?: string | undefined }) =>
    id === undefined ? [] : [id],
};

/** Operators, about one dead letter: whose it is only the engine knows. */
const OPERATORS_ABOUT_LETTER = {
  ...OPERATORS,
  about: ({ id }: Readonly<Record<string, string>>) => deadLetterId.safeParse(id).data,
};

/** Manual Review & Repair of dead letters: list, inspect, replay, discard. */
export const deadLetterRoutes = ({ invoker }: OperationDeps): readonly ProtectedRoute[] => [
  route({
    method: 'GET',
    path: '/operations/dlq',
    input: deadLetterListRequest,
    access: OPERATORS_ABOUT,
    handle: (context) =>
      askEngine(invoker, { method: METHOD.deadLetterList, body: context.input }, context),
  }),
  route({
    method: 'GET',
    path: '/operations/dlq/:id',
    input: deadLetterShowRequest,
    access: OPERATORS_ABOUT_LETTER,
    handle: (context) =>
      askEngine(invoker, { method: METHOD.deadLetterShow, body: context.input }, context),
  }),
  route({
    method: 'POST',
    path: '/operations/dlq/:id/replay',
    // Sent without a body it replays the original as it is.
    input: deadLetterReplayRequest.body.default({}),
    access: OPERATORS_ABOUT_LETTER,
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    handle: (context) => decide(invoker, METHOD.deadLetterReplay, context),
  }),
  route({
    method: 'POST',
    path: '/operations/dlq/:id/discard',
    input: deadLetterDiscardRequest.body,
    access: OPERATORS_ABOUT_LETTER,
    handle: (context) => decide(invoker, METHOD.deadLetterDiscard, context),
  }),
];

const decide = async (
  invoker: ServiceInvoker,
  method: string,
  context: RequestContext<object>,
): Promise<Reply> => {
  const id = deadLetterId.safeParse(context.params['id']);
  if (!id.success) return problem('not-found', 'A dead letter is named {partition}-{offset}');
  const body = { ...context.input, id: id.data, by: reviewerOf(context.caller) };
  return askEngine(invoker, { method, body }, context);
};

const reviewerOf = ({ subject, role }: Principal): Reviewer => ({ subject, role });
