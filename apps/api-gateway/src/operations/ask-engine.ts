import {
  APP_ID,
  PROBLEMS,
  type ProblemKind,
  problem as problemDocument,
} from '@mastery/api-schemas';
import {
  type Reply,
  type RequestContext,
  problem,
  respond,
  unavailable,
} from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';

/** Reading the log first forms a consumer group, which brokers delay by 3 s as a rule; milliseconds. */
const DEADLINE_MS = 25_000;

/** A question to mastery-engine: its method and what it is sent. */
export interface Question {
  readonly method: string;
  readonly body: unknown;
}

/**
 * Dapr Service Invocation of mastery-engine. What it answers and what it refuses of a request that is
 * wrong reaches the caller in its words; any other refusal is a fault between us, which trying again may
 * cure.
 */
export const askEngine = async (
  invoker: ServiceInvoker,
  { method, body }: Question,
  { trace, log }: Pick<RequestContext<unknown>, 'trace' | 'log'>,
): Promise<Reply> => {
  const { traceparent } = trace;
  const reply = await invoker.invoke({
    appId: APP_ID.engine,
    method,
    body,
    traceparent,
    deadlineMs: DEADLINE_MS,
  });
  if (reply.status < 300) return respond(reply.status, reply.body);
  const refusal = refusalIn(reply.status, reply.body);
  if (refusal !== null) return refusal;
  log.warn({ method, callee_status: reply.status }, 'mastery-engine refused');
  return unavailable('The engine did not answer as it should');
};

/** What the caller can do something about. */
const PASSED_ON = ['validation', 'not-found', 'conflict'] as const satisfies readonly ProblemKind[];

/** A refusal that the caller can do something about, in the other service's words; null for any other. */
export const refusalIn = (status: number, body: unknown): Reply | null => {
  const kind = PASSED_ON.find((each) => PROBLEMS[each].status === status);
  const said = problemDocument.safeParse(body);
  if (kind === undefined || !said.success) return null;
  const { detail, errors } = said.data;
  return problem(kind, detail, { ...(errors && { errors }) });
};
