import autocannon from 'autocannon';

/** What to ask, how many at once, for how long. */
export interface Load {
  readonly url: string;
  readonly token: string;
  readonly bodies: readonly string[];
  readonly seconds: number;
  /** Where in its share each connection begins, 0..1: a later round must not find what an earlier one left. */
  readonly from: number;
}

/** As many people as the targets name. */
const CONNECTIONS = 64;

/** What came back. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p97: number;
  /** Milliseconds. */
  readonly p99: number;
}

/**
 * Asks over 64 connections, each with bodies of its own in turn, as fast as the answers come.
 * @throws Error when an answer was anything but 2xx: such a figure would mean nothing
 */
export const putUnderLoad = async ({
  url,
  token,
  bodies,
  seconds,
  from,
}: Load): Promise<LoadResult> => {
  const share = Math.ceil(bodies.length / CONNECTIONS);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  let connection = 0;
  const result = await autocannon({
    url,
    method: 'POST',
    headers,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client) => {
      const at = (connection++ * share) % bodies.length;
      const own = bodies.slice(at, at + share);
      const first = Math.floor(from * own.length);
      const turned = [...own.slice(first), ...own.slice(0, first)];
      client.setRequests(turned.map((body) => ({ method: 'POST', body, headers })));
    },
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} answers of ${url} were not 2xx`);
  return {
    requests: result.requests.total,
    perSecond: result.requests.total / result.duration,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
  };
};
