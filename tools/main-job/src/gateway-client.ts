import { createMasteryClient, type paths } from '@mastery/client';
import type { IngestResponse, LearningPathResponse, QueryResponse } from '@mastery/api-schemas';
import type { LearningEvent, PredictionResult } from '@mastery/event-schemas';

/** The engine as a client sees it: REST with a bearer token. */
export interface GatewayClient {
  ingest(events: readonly LearningEvent[]): Promise<IngestResponse>;
  query(studentId: string): Promise<QueryResponse>;
  nextWeek(studentId: string): Promise<PredictionResult>;
  learningPath(studentId: string): Promise<LearningPathResponse>;
}

/** The gateway answered something else than 2xx. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  readonly status: number;
  /** After how long it makes sense to ask again, milliseconds; null when it makes none. */
  readonly retryAfterMs: number | null;

  constructor(response: Response, text: string) {
    super(`${response.url} answered ${response.status}: ${text}`);
    this.status = response.status;
    const seconds = response.headers.get('retry-after');
    this.retryAfterMs = seconds === null ? null : Number(seconds) * 1_000;
  }
}

/** The same events: a field of a zod type may also be undefined, which JSON leaves out. */
type Events = paths['/mastery/ingest']['post']['requestBody']['content']['application/json'];

const TIMEOUT_MS = 30_000;

/** Calls the gateway in the name of whoever the token speaks for; throws GatewayRefusal on any other answer than 2xx. */
export const createGatewayClient = (url: string, token: string): GatewayClient => {
  const client = createMasteryClient({
    url,
    token,
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
  });
  return {
    ingest: async (events) =>
      given(await client.POST('/mastery/ingest', { body: events as Events })),
    query: async (student_id) =>
      given(await client.POST('/mastery/query', { body: { student_id } })),
    nextWeek: async (student_id) =>
      given(await client.POST('/predictions/next-week', { body: { student_id } })),
    learningPath: async (student_id) =>
      given(await client.POST('/recommendations/learning-path', { body: { student_id } })),
  };
};

interface Answered<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

const given = <Body>({ data, error, response }: Answered<Body>): Body => {
  if (data === undefined) throw new GatewayRefusal(response, JSON.stringify(error));
  return data;
};
