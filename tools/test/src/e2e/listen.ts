import { EventSource, type FetchLike } from 'eventsource';

/** An event as the page gets it. */
export interface Heard {
  readonly lastEventId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const TYPES = [
  ...['mastery.updated', 'mastery.threshold.reached', 'learning.path.recommended'],
  ...['student.struggle.detected', 'student.erased'],
  ...['stream.opened', 'stream.gap', 'stream.position', 'stream.ended'],
];

/**
 * Listens with an `EventSource` as browsers have it, which connects again by itself. Where it can, it sends the
 * token as a header; `elsewhere` is where it goes from its second connection on, as behind a load balancer.
 */
export const listen = (
  url: string,
  { token, elsewhere }: { readonly token?: string; readonly elsewhere?: () => string } = {},
) => {
  const heard: Heard[] = [];
  const statuses: number[] = [];
  let connections = 0;
  const send: FetchLike = async (address, init) => {
    const { pathname, search } = new URL(address);
    connections += 1;
    const base = connections > 1 && elsewhere ? elsewhere() : new URL(address).origin;
    const response = await fetch(`${base}${pathname}${search}`, {
      ...init,
      headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
    statuses.push(response.status);
    return response;
  };
  const source = new EventSource(url, { fetch: send });
  for (const type of TYPES) {
    source.addEventListener(type, ({ lastEventId, data }) => {
      heard.push({ lastEventId, type, data: JSON.parse(String(data)) as Heard['data'] });
    });
  }
  return {
    heard,
    statuses,
    connections: () => connections,
    types: () => heard.map(({ type }) => type),
    /** The results, without what is said about the stream itself. */
    results: () => heard.filter(({ type }) => !type.startsWith('stream.')),
    close: () => source.close(),
  };
};
