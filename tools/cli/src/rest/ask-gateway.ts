import { setTimeout as sleep } from 'node:timers/promises';
import { type MasteryClient, createMasteryClient } from '@mastery/client';
import { z } from 'zod';

/** What the gateway answered. */
export type RestAnswer<Body> =
  | { readonly outcome: 'answered'; readonly body: Body }
  /** A problem document: the words of the gateway for what it refuses. */
  | { readonly outcome: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly outcome: 'unavailable'; readonly detail: string };

/** What is wrong, as the gateway says it (RFC 9457). */
export interface Problem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
}

/** Where the gateway is and who asks. */
export interface GatewayOptions {
  readonly url: string;
  readonly token: string;
}

const TIMEOUT_MS = 30_000;
/** A gateway that says when to ask again is asked so often, and waited for no longer than this each time. */
const TRIES = 6;
const LONGEST_WAIT_MS = 10_000;

/**
 * The typed client of the gateway, which asks again when the gateway says so (too many requests, something behind it
 * is away): whatever a command sends counts once. It gives up after half a minute without an answer and says whom it asked in vain.
 */
export const createGateway = ({ url, token }: GatewayOptions): MasteryClient =>
  createMasteryClient({
    url,
    token,
    fetch: async (request) => {
      try {
        return await askPatiently(request);
      } catch (cause) {
        throw new Error(`${url} does not answer: ${reasonOf(cause)}`, { cause });
      }
    },
  });

const askPatiently = async (request: Request): Promise<Response> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(request.clone(), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const wait = waitOf(answer);
    if (wait === null || tries === TRIES) return answer;
    await answer.body?.cancel();
    await sleep(wait);
  }
};

/** Milliseconds until it may be asked again; null when the answer is final. */
const waitOf = ({ status, headers }: Response): number | null => {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if ((status !== 429 && status !== 503) || Number.isNaN(seconds)) return null;
  return Math.min(seconds * 1_000, LONGEST_WAIT_MS);
};

/** What a question to the typed client came to. */
interface Asked<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** Waits for an answer; whatever goes wrong on the way is one, too. */
export const answerTo = async <Body>(asked: Promise<Asked<Body>>): Promise<RestAnswer<Body>> => {
  try {
    const { data, error, response } = await asked;
    if (data !== undefined) return { outcome: 'answered', body: data };
    return refusal(response.status, error);
  } catch (error) {
    return { outcome: 'unavailable', detail: reasonOf(error) };
  }
};

const problemDocument = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** Whoever stands in between does not speak in problem documents. */
const refusal = (status: number, error: unknown): RestAnswer<never> => {
  const { data: problem = { title: `The gateway answered ${status}` } } =
    problemDocument.safeParse(error);
  return status >= 500
    ? { outcome: 'unavailable', detail: problem.detail ?? problem.title }
    : { outcome: 'refused', status, problem };
};

/** fetch hides what happened behind "fetch failed". */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === 'fetch failed' && error.cause instanceof Error
    ? error.cause.message || error.message
    : error.message;
};
