import { APP_ID, CSV_OF_COHORT } from '@mastery/api-schemas';
import {
  type Reply,
  type RequestContext,
  ok,
  preferredType,
  text,
  unavailable,
} from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import type { z } from 'zod';
import { refusalIn } from '../operations/ask-engine.ts';

/** Reading ten thousand documents takes its time, milliseconds. */
const DEADLINE_MS = 15_000;
const CSV = 'text/csv';
const TYPES = ['application/json', CSV] as const;

/** A question to prediction-service: its method, what it answers, and that as CSV where there is such a form. */
export interface CohortQuestion<Schema extends z.ZodType> {
  readonly method: string;
  readonly answer: Schema;
  readonly asCsv?: (answer: z.output<Schema>) => string;
}

/**
 * Dapr Service Invocation of prediction-service. What it refuses of a request reaches the caller in its words;
 * any other refusal is a fault between us, which trying again may cure.
 */
export const askCohorts = async <Schema extends z.ZodType>(
  invoker: ServiceInvoker,
  { method, answer, asCsv }: CohortQuestion<Schema>,
  body: unknown,
  { trace, log, headers }: Pick<RequestContext<unknown>, 'trace' | 'log' | 'headers'>,
): Promise<Reply> => {
  const { traceparent } = trace;
  const asked = { appId: APP_ID.prediction, method, body, traceparent, deadlineMs: DEADLINE_MS };
  const reply = await invoker.invoke(asked);
  if (reply.status === 200) {
    const wantsCsv = asCsv !== undefined && preferredType(headers, TYPES) === CSV;
    return wantsCsv ? text(asCsv(answer.parse(reply.body)), CSV_OF_COHORT) : ok(reply.body);
  }
  const refusal = refusalIn(reply.status, reply.body);
  if (refusal !== null) return refusal;
  log.warn({ method, callee_status: reply.status }, 'prediction-service refused');
  return unavailable('The prediction service did not answer as it should');
};
