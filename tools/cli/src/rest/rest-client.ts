import { z } from 'zod';

/** What the gateway answered. */
export type RestAnswer =
  | { readonly outcome: 'answered'; readonly status: number; readonly body: unknown }
  /** A problem document: the words of the gateway for what it refuses. */
  | { readonly outcome: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly outcome: 'unavailable'; readonly detail: string };

/** What is wrong, as the gateway says it (RFC 9457). */
export interface Problem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
}

/** The gateway's REST interface, with an operator's token; paths begin with `/`. */
export interface RestClient {
  get(path: string): Promise<RestAnswer>;
  post(path: string, body?: object): Promise<RestAnswer>;
  delete(path: string): Promise<RestAnswer>;
}

/** Where the gateway is and who asks. */
export interface RestOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
}

const TIMEOUT_MS = 30_000;

const problemDocument = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** A client of the gateway's REST interface. */
export const createRestClient = ({ url, token, fetch: send = fetch }: RestOptions): RestClient => {
  const ask = async (method: string, path: string, body?: object): Promise<RestAnswer> => {
    try {
      const response = await send(`${url.replace(/\/$/, '')}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return understand(response.status, await response.text());
    } catch (error) {
      return { outcome: 'unavailable', detail: `${url} does not answer: ${reasonOf(error)}` };
    }
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    delete: (path) => ask('DELETE', path),
  };
};

const understand = (status: number, text: string): RestAnswer => {
  const body = parsed(text);
  if (status < 300) return { outcome: 'answered', status, body };
  const { data: problem = { title: `The gateway answered ${status}` } } =
    problemDocument.safeParse(body);
  return status >= 500
    ? { outcome: 'unavailable', detail: problem.detail ?? problem.title }
    : { outcome: 'refused', status, problem };
};

const parsed = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** fetch hides what happened behind "fetch failed". */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
};
