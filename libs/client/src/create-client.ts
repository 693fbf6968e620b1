import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.gen.ts';

/** Where the gateway is and who asks. */
export interface ClientOptions {
  readonly url: string;
  /** A bearer token, or where to get the current one. */
  readonly token: string | (() => string | Promise<string>);
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What answers are typed as: whoever asks for CSV by `Accept` reads it with `parseAs: 'text'`. */
type Json = 'application/json' | 'application/problem+json';

/** The gateway's REST interface: paths, requests and answers as the OpenAPI document has them. */
export type MasteryClient = Client<paths, Json>;

/**
 * A client of the gateway. Answers come as `{ data }`, refusals as `{ error }`, a problem document; only
 * a gateway that does not answer at all rejects.
 */
export const createMasteryClient = ({ url, token, fetch: send }: ClientOptions): MasteryClient => {
  const client = createClient<paths, Json>({
    baseUrl: url.replace(/\/$/, ''),
    ...(send && { fetch: send }),
  });
  client.use({
    onRequest: async ({ request }) => {
      const current = typeof token === 'string' ? token : await token();
      request.headers.set('authorization', `Bearer ${current}`);
      return request;
    },
  });
  return client;
};
